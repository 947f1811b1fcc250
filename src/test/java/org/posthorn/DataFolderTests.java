package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path place;

    @Test
    void isMadeWithItsParents() {
        DataFolder.take(place.resolve("a/b"));

        assertThat(place.resolve("a/b")).isDirectory();
    }

    @Test
    void emptiesWhatAnEarlierServerLeft() throws IOException {
        Path folder = place.resolve("demo");
        Files.createDirectories(folder.resolve("journal"));
        Files.createFile(folder.resolve("posthorn.lock"));
        Files.createFile(folder.resolve("journal/1"));

        DataFolder.take(folder).empty();

        assertThat(folder).isDirectoryNotContaining("glob:**journal");
    }

    @Test
    void doesNotEmptyWhatIsNotItsOwn() throws IOException {
        Path letters = Files.createFile(place.resolve("letters"));

        DataFolder folder = DataFolder.take(place);

        assertThatThrownBy(folder::empty).isInstanceOf(StartUpProblem.class).hasMessageContaining("files of others");
        assertThat(letters).exists();
    }

    @Test
    void aFileInItsPlaceIsAProblemWithItsMend() throws IOException {
        Path file = Files.createFile(place.resolve("file"));

        assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
                .isInstanceOf(StartUpProblem.class)
                .hasMessageContaining("POSTHORN_DATA");
    }
}
