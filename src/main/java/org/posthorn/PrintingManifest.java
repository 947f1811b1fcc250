package org.posthorn;

import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;

/** The commands that print what makes a client known to its host, for the server at {@code --url https://...}. */
final class PrintingManifest {

    private PrintingManifest() {}

    /**
     * Prints it, or what is wrong with the address; returns the exit code.
     *
     * @param manifest for an address; throws {@link IllegalArgumentException} when none can be made for it
     */
    static int run(List<String> words, PrintStream out, UnaryOperator<String> manifest) {
        String url = String.join("=", words);
        if (!url.startsWith("--url=")) {
            out.println("Give the server's address: --url https://posthorn.example.com");
            return CommandLine.MISUSE;
        }
        try {
            out.print(manifest.apply(url.substring("--url=".length())));
            return 0;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return CommandLine.MISUSE;
        }
    }
}
