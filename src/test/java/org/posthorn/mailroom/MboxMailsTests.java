package org.posthorn.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MboxMailsTests {

    @Test
    @DisplayName("G11 a folder is split where its format says, and nowhere else")
    void splitsAtTheLinesThatSeparate() throws IOException {
        assertThat(mails(
                        "From a Mon\nSubject: 1\n\nHello\nFrom here on it is body\n\nFrom b Tue\nSubject: 2\n\nText\n"))
                .containsExactly("Subject: 1\n\nHello\nFrom here on it is body\n\n", "Subject: 2\n\nText\n");
    }

    @Test
    void takesTheMarksOff() throws IOException {
        assertThat(mails("From a Mon\r\nSubject: 1\r\n\r\n>From me\r\n>>From you\r\n> quoted\r\n"))
                .containsExactly("Subject: 1\r\n\r\nFrom me\r\n>From you\r\n> quoted\r\n");
    }

    @Test
    void takesAFileWithoutSeparatorsForOneMail() throws IOException {
        assertThat(mails("Subject: 1\n\nText\n")).containsExactly("Subject: 1\n\nText\n");
    }

    @Test
    void readsLinesOfAnyLength() throws IOException {
        String longLine = "x".repeat(100_000) + "\n";

        assertThat(mails("From a\nSubject: 1\n\n" + longLine + "\nFrom b\nSubject: 2\n\n" + longLine))
                .containsExactly("Subject: 1\n\n" + longLine + "\n", "Subject: 2\n\n" + longLine);
    }

    @Test
    void findsNoMailInAnEmptyFile() throws IOException {
        assertThat(mails("")).isEmpty();
    }

    private static List<String> mails(String folder) throws IOException {
        List<String> found = new ArrayList<>();
        MboxMails mails = new MboxMails(new ByteArrayInputStream(folder.getBytes(StandardCharsets.UTF_8)));
        for (InputStream mail = mails.next(); mail != null; mail = mails.next()) {
            found.add(new String(mail.readAllBytes(), StandardCharsets.UTF_8));
        }
        return found;
    }
}
