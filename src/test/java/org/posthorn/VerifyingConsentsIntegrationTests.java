package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.privacy.ConsentChannel;
import org.posthorn.privacy.Consents;
import org.posthorn.privacy.NewConsent;
import org.posthorn.privacy.TrackingConsent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class VerifyingConsentsIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    Consents consents;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    @DisplayName("P5 the command says of each account whether its ledger is intact, and fails where one is not")
    void saysWhereALedgerIsBroken() {
        AccountId account = new AccountId(TimeOrderedId.next());
        consents.record(
                account,
                new NewConsent(
                        new EmailAddress("ann@x.test"),
                        null,
                        TrackingConsent.WITHDRAWN,
                        Instant.now(),
                        ConsentChannel.RECIPIENT_PAGE,
                        null,
                        "Stop tracking me",
                        null,
                        null));
        VerifyingConsents.verify(database, out);
        assertThat(said()).contains("account " + account.value() + ": 1 entries, intact, head ");

        jdbc.update("update consent_entry set state = 'GIVEN' where account_id = ?", account.value());
        try {
            assertThat(VerifyingConsents.verify(database, out)).isEqualTo(VerifyingConsents.BROKEN);
            assertThat(said()).contains("account " + account.value() + ": 1 entries, BROKEN at entry 1", "NOT INTACT.");
        } finally {
            jdbc.update("update consent_entry set state = 'WITHDRAWN' where account_id = ?", account.value());
        }
    }

    @Test
    @DisplayName("P5 the command makes no database where there is none")
    void makesNoDatabase(@TempDir Path folder) {
        int code = VerifyingConsents.run(new String[] {"--posthorn.data=" + folder, "--server.port=8080"}, out);

        assertThat(code).isEqualTo(VerifyingConsents.UNREADABLE);
        assertThat(said()).contains("can't be opened");
        assertThat(folder).isEmptyDirectory();
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
