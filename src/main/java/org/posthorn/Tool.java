package org.posthorn;

import java.io.PrintStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.posthorn.addin.OutlookManifest;
import org.posthorn.workspace.WorkspaceManifest;

/** What the program does besides being a server: one job, then it ends. */
enum Tool {
    VERIFY_CONSENTS("verify-consents", "say whether the ledgers of consents are as they were written") {
        @Override
        int run(List<String> words, PrintStream out) {
            return VerifyingConsents.run(words.toArray(String[]::new), out);
        }
    },
    ROTATE_KEYS("rotate-keys", "seal the tokens of connected mailboxes with new keys") {
        @Override
        int run(List<String> words, PrintStream out) {
            return RotatingMailboxKeys.run(words.toArray(String[]::new), out);
        }
    },
    MANIFEST("manifest", "print the Outlook add-in's manifest for the server at --url https://...") {
        @Override
        int run(List<String> words, PrintStream out) {
            return PrintingManifest.run(words, out, url -> OutlookManifest.of(URI.create(url)));
        }

        @Override
        boolean understands(List<String> words) {
            return true;
        }
    },
    WORKSPACE_MANIFEST("workspace-manifest", "print the Google Workspace add-on's deployment, likewise") {
        @Override
        int run(List<String> words, PrintStream out) {
            return PrintingManifest.run(words, out, WorkspaceManifest::of);
        }

        @Override
        boolean understands(List<String> words) {
            return true;
        }
    },
    EXTENSION("extension", "make the Gmail extension for the server at --url https://...") {
        @Override
        int run(List<String> words, PrintStream out) {
            return BuildingExtension.run(words, out);
        }

        @Override
        boolean understands(List<String> words) {
            return true;
        }
    };

    private final String word;
    private final String purpose;

    Tool(String word, String purpose) {
        this.word = word;
        this.purpose = purpose;
    }

    /**
     * Does it.
     *
     * @param words what followed its name
     * @return the exit code
     */
    abstract int run(List<String> words, PrintStream out);

    /** Whether the words make sense to it; most take settings only. What is left tells itself what is wrong. */
    boolean understands(List<String> words) {
        return words.stream().allMatch(word -> word.startsWith("--"));
    }

    static Optional<Tool> named(String word) {
        return Arrays.stream(values()).filter(tool -> tool.word.equals(word)).findFirst();
    }

    /** A line for each. */
    static String usage() {
        return Arrays.stream(values())
                .map(tool -> "  %-18s %s%n".formatted(tool.word, tool.purpose).replace(System.lineSeparator(), "\n"))
                .collect(Collectors.joining());
    }
}
