package org.posthorn;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The command that makes the Gmail extension, as an operator gives it. */
public final class ExtensionCommand {

    private ExtensionCommand() {}

    /** Makes the extension for a server in a folder. */
    public static void run(Path folder, String server) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = BuildingExtension.run(
                List.of("--url", server, "--to", folder.toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new AssertionError(said.toString(StandardCharsets.UTF_8));
        }
    }
}
