package org.posthorn;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the words behind the program's name ask for: the same words as the launcher script's. */
sealed interface CommandLine {

    /** Start the server. */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to Spring Boot, never compared
    record Start(String[] settings) implements CommandLine {}

    /** Do one job and end. */
    record Use(Tool tool, List<String> words) implements CommandLine {}

    /** Say something and end. */
    record Said(String text, int exitCode) implements CommandLine {

        void print() {
            @SuppressWarnings("SystemOut") // the answer to a command belongs on the terminal, not in the log
            PrintStream stream = exitCode == 0 ? System.out : System.err;
            stream.print(text);
        }
    }

    /** Exit code of a command line that nobody understands. */
    int MISUSE = 2;

    String USAGE = """
        Usage: java -jar posthorn.jar run [settings]

          run                start on http://localhost:8080, data in ./data
          run --demo         the same with sample users, contacts and mails, on this machine only
        %s
        Settings follow as --name=value, for instance: run --server.port=9090
        """.formatted(Tool.usage());

    static CommandLine of(String... words) {
        List<String> rest = new ArrayList<>(Arrays.asList(words));
        String first = rest.isEmpty() || rest.getFirst().startsWith("--") ? "run" : rest.removeFirst();
        if (first.equals("help") || rest.contains("--help")) {
            return new Said(USAGE, 0);
        }
        if (first.equals("test") || first.equals("bench")) {
            return new Said("\"" + first + "\" needs the sources: use ./posthorn " + first + " there.\n", MISUSE);
        }
        Optional<Tool> tool = Tool.named(first).filter(named -> named.understands(rest));
        if (tool.isPresent()) {
            return new Use(tool.get(), List.copyOf(rest));
        }
        if (!first.equals("run") || !rest.stream().allMatch(word -> word.startsWith("--"))) {
            return new Said(USAGE, MISUSE);
        }
        rest.replaceAll(word -> word.equals("--demo") ? "--posthorn.demo=true" : word);
        return new Start(rest.toArray(String[]::new));
    }
}
