package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.tracking.Draft;
import org.posthorn.tracking.Draft.Recipient;
import org.posthorn.tracking.Draft.RecipientKind;
import org.posthorn.tracking.Outbox;
import org.posthorn.tracking.RegisteringEmails;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class TellingEngagementsIntegrationTests extends PosthornIntegrationTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    ApplicationContext context;

    @Autowired
    RegisteringEmails registering;

    @Autowired
    JdbcClient database;

    User ada;
    Outbox outbox;
    RecordRef ann;
    OutgoingEmailId mail;

    @BeforeEach
    void sendAMail() {
        ada = new TestUsers(context).superAdmin();
        outbox = new Outbox(context, ada.accountId(), ada.id());
        ann = new Desk(context, ada).contact("ann@x.test");
        mail = send(
                new Recipient(
                        RecipientKind.TO, new Mailbox("", new EmailAddress("ann@x.test")), new ContactId(ann.id())),
                new Recipient(RecipientKind.CC, new Mailbox("", new EmailAddress("unknown@x.test")), null));
    }

    @Test
    @DisplayName("R2 P11 an open that counts is a line on the contact's timeline that its sender alone sees")
    void tellsOfOpens() {
        outbox.opened(mail, now);

        assertThat(lines()).containsExactly("OPEN by " + ada.id().value());
    }

    @Test
    @DisplayName("R2 the tenth open is the same line, at its latest time")
    void keepsOneLine() {
        outbox.opened(mail, now.minusSeconds(60));
        outbox.opened(mail, now);
        outbox.clicked(mail, now);

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "OPEN by " + ada.id().value(), "CLICK by " + ada.id().value());
        assertThat(database.sql("select count(*) from timeline_entry where subject_id = ? and kind = 'OPEN' and at = ?")
                        .params(mail.value(), LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("T15 later evidence takes the lines back")
    void takesLinesBack() {
        outbox.opened(mail, now);

        outbox.revisedToNothing(mail);

        assertThat(lines()).isEmpty();
    }

    private OutgoingEmailId send(Recipient... recipients) {
        Draft draft = new Draft(ada.email(), List.of(recipients), "Offer", true, true, false, false);
        return AccountScope.callAs(ada.accountId(), () -> {
            OutgoingEmailId id = registering
                    .register(ada.accountId(), ada.id(), draft, List.of())
                    .id();
            registering.markSent(ada.id(), id, null, null);
            return id;
        });
    }

    private List<String> lines() {
        return database.sql(
                        "select kind, visible_to from timeline_entry where record_type = 'CONTACT' and record_id = ?")
                .param(ann.id())
                .query((row, index) -> row.getString(1) + " by " + row.getLong(2))
                .list();
    }
}
