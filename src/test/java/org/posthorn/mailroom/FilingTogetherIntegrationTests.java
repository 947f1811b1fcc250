package org.posthorn.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.mailroom.TestDesk.Filed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FilingTogetherIntegrationTests extends MailroomIntegrationTest {

    @Autowired
    FilingInbound filing;

    @Autowired
    BlobStore blobs;

    @Autowired
    InboundRows rows;

    @Autowired
    JdbcClient database;

    @Test
    @DisplayName("G16 a mail that can't be filed or read harms none of those that are filed with it")
    void aBadMailHarmsNoOther() throws IOException {
        List<Long> ids = List.of(
                keep(mail("first")),
                keep(mail("fail this one")),
                keep(mail("hold this one")),
                keep("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(2_000)),
                keep(mail("last")));

        filing.fileAll(owner(ada).account(), ids);

        assertThat(desk.filedFor(ada.user().id()))
                .extracting(Filed::messageId)
                .containsExactlyInAnyOrder("first@sender.test", "last@sender.test");
        assertThat(states(ids)).containsExactly("FILED 0", "RECEIVED 1", "HELD 0", "HELD 0", "FILED 0");
    }

    @Test
    @DisplayName("G11 the same mail twice among those that are filed together is filed once")
    void theSameMailTwiceIsFiledOnce() throws IOException {
        List<Long> ids = List.of(keep(mail("twice")), keep(mail("twice")));

        filing.fileAll(owner(ada).account(), ids);

        assertThat(states(ids)).containsExactly("FILED 0", "ALREADY 0");
    }

    /** For later than this test, so that only the test files it. */
    private long keep(String mail) throws IOException {
        byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
        Kept kept = new Kept(blobs.put(new ByteArrayInputStream(bytes)), bytes.length);
        Arrival arrival = Arrival.of(owner(ada), Source.BCC, kept, null, Instant.now());
        rows.add(List.of(arrival), Instant.now().plus(Duration.ofHours(1)));
        return arrival.id();
    }

    private List<String> states(List<Long> ids) {
        List<String> states = new ArrayList<>();
        for (long id : ids) {
            states.add(database.sql("select concat(state, ' ', attempts) from inbound_message where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single());
        }
        return states;
    }
}
