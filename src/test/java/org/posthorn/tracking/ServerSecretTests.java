package org.posthorn.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSecretTests {

    @TempDir
    Path folder;

    @Test
    void makesASecretOnceThatOnlyTheServersUserCanRead() throws IOException {
        Path data = folder.resolve("data");

        byte[] first = ServerSecret.of(settings(data, ""));
        byte[] second = ServerSecret.of(settings(data, ""));

        assertThat(first).hasSize(32).isEqualTo(second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret"))))
                .isEqualTo("rw-------");
        assertThat(data.resolve("secret.new")).doesNotExist();
    }

    @Test
    void twoServersHaveDifferentSecrets() {
        assertThat(ServerSecret.of(settings(folder.resolve("a"), "")))
                .isNotEqualTo(ServerSecret.of(settings(folder.resolve("b"), "")));
    }

    @Test
    void takesTheConfiguredSecretAndWritesNoFile() {
        ServerSecret.of(settings(folder, "0123456789abcdef0123456789abcdef"));

        assertThat(folder.resolve("secret")).doesNotExist();
    }

    @Test
    void refusesASecretThatIsTooShort() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ServerSecret.of(settings(folder, "too short")))
                .withMessageContaining("POSTHORN_SECRET");
    }

    @Test
    void refusesADamagedFileInsteadOfMakingEveryLinkThatWasSentUnknown() throws IOException {
        Files.write(folder.resolve("secret"), new byte[5]);

        assertThatIllegalStateException()
                .isThrownBy(() -> ServerSecret.of(settings(folder, "")))
                .withMessageContaining("backup");
    }

    @Test
    void settingsNeverShowTheSecret() {
        assertThat(settings(folder, "hunter2hunter2")).asString().doesNotContain("hunter2");
    }

    private static TrackingSettings settings(Path data, String secret) {
        return new TrackingSettings(data, URI.create("http://localhost"), secret);
    }
}
