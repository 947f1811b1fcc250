package org.posthorn;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.posthorn.workspace.WorkspaceManifest;

/** What the words behind the program's name ask for: the same words as the launcher script's. */
sealed interface CommandLine {

    /** Start the server. */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to Spring Boot, never compared
    record Start(String[] settings) implements CommandLine {}

    /** Verify the ledgers of consents and end. */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to Spring Boot, never compared
    record Verify(String[] settings) implements CommandLine {}

    /** Seal the tokens of connected mailboxes with new keys and end. */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to Spring Boot, never compared
    record Rotate(String[] settings) implements CommandLine {}

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

          run              start on http://localhost:8080, data in ./data
          run --demo       the same with sample users, contacts and mails, on this machine only
          verify-consents  say whether the ledgers of consents are as they were written
          rotate-keys      seal the tokens of connected mailboxes with new keys
          workspace-manifest --url https://…
                           print the deployment of the Google Workspace add-on

        Settings follow as --name=value, for instance: run --server.port=9090
        """;

    static CommandLine of(String... words) {
        List<String> rest = new ArrayList<>(Arrays.asList(words));
        String first = rest.isEmpty() || rest.getFirst().startsWith("--") ? "run" : rest.removeFirst();
        if (first.equals("help") || rest.contains("--help")) {
            return new Said(USAGE, 0);
        }
        if (first.equals("test") || first.equals("bench")) {
            return new Said("\"" + first + "\" needs the sources: use ./posthorn " + first + " there.\n", MISUSE);
        }
        if (first.equals("workspace-manifest")) {
            return workspaceManifest(String.join("=", rest));
        }
        if (!List.of("run", "verify-consents", "rotate-keys").contains(first)
                || !rest.stream().allMatch(word -> word.startsWith("--"))) {
            return new Said(USAGE, MISUSE);
        }
        rest.replaceAll(word -> word.equals("--demo") ? "--posthorn.demo=true" : word);
        String[] settings = rest.toArray(String[]::new);
        return switch (first) {
            case "run" -> new Start(settings);
            case "rotate-keys" -> new Rotate(settings);
            default -> new Verify(settings);
        };
    }

    private static CommandLine workspaceManifest(String url) {
        if (!url.startsWith("--url=")) {
            return new Said(USAGE, MISUSE);
        }
        try {
            return new Said(WorkspaceManifest.of(url.substring("--url=".length())), 0);
        } catch (IllegalArgumentException e) {
            return new Said(e.getMessage() + "\n", MISUSE);
        }
    }
}
