package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.PrivacyRules;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.Visibility;
import org.posthorn.mailroom.Filing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What one user keeps to himself is nothing that another one's mail could tell of. */
class OwnCopyIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    OrganizingMail organizing;

    private User ada;
    private User ben;
    private Desk adas;
    private Desk bens;
    private RecordRef ann;

    @BeforeEach
    void twoUsersWhoGotTheSameMail() {
        TestUsers users = new TestUsers(context);
        ada = users.superAdmin();
        ben = users.colleagueOf(ada);
        adas = new Desk(context, ada);
        bens = new Desk(context, ben);
        ann = adas.contact("ann@x.test");
    }

    @Test
    @DisplayName("P12 G11 a mail that a colleague keeps to himself is logged as if it came for the first time")
    void logsAnOwnCopy() {
        long hidden = logFor(ada, "same-1", Visibility.OWNER);

        Filing first = bens.file(incoming(ben, "same-1"));
        Filing again = bens.file(incoming(ben, "same-1"));

        assertThat(first).isInstanceOf(Filing.Logged.class);
        long copy = ((Filing.Logged) first).loggedEmail();
        assertThat(copy).isNotEqualTo(hidden);
        assertThat(again).isEqualTo(new Filing.Already(copy));
        assertThat(bens.column(copy, "owner_id")).isEqualTo(ben.id().value());
        assertThat(adas.file(incoming(ada, "same-1"))).isEqualTo(new Filing.Already(hidden));
    }

    @Test
    @DisplayName(
            "P12 G11 a mail that a colleague wrote and keeps to himself stays his; the other's copy is the other's")
    void doesNotPublishTheAuthorsCopy() {
        Letter sent = Letter.of(ada, "ann@x.test").id("same-2@mail.test");
        long hidden = adas.log(sent);
        hide(hidden);

        long copy = bens.log(
                Letter.through(ben).from(ada.email().value()).to("ann@x.test").id("same-2@mail.test"));

        assertThat(adas.column(hidden, "visibility")).isEqualTo("OWNER");
        assertThat(bens.column(copy, "owner_id")).isEqualTo(ben.id().value());
    }

    @Test
    @DisplayName("G11 where others see the mail's subject, it is one logged mail")
    void tellsOfWhatIsSeen() {
        long seen = logFor(ada, "same-3", Visibility.SUBJECT);

        assertThat(bens.file(incoming(ben, "same-3"))).isEqualTo(new Filing.Already(seen));
    }

    @Test
    @DisplayName("P12 G12 an answer does not follow a mail that another user hides to its records")
    void answersDontLeadToHiddenMail() {
        RecordRef secret = adas.contact("secret@x.test");
        long hidden = adas.log(Letter.of(ada, "ann@x.test").on(secret).id("root@mail.test"));
        hide(hidden);

        long answer = bens.log(
                Letter.through(ben).from("ann@x.test").to(ben.email().value()).answering("root@mail.test"));

        assertThat(bens.recordsOf(answer)).containsExactly(ann);
    }

    @Test
    @DisplayName("P12 a mail is logged for those whom the account says, an answer for no more than what it answers")
    void followsTheAccountsDefault() {
        Letter first = Letter.of(ada, "ann@x.test");
        long before = adas.log(first);
        usually(Visibility.SUBJECT);
        long after = adas.log(Letter.of(ada, "ann@x.test"));
        hide(before);
        long answer = adas.log(Letter.of(ada, "ann@x.test").answering(first.messageId()));

        assertThat(adas.column(before, "visibility")).isEqualTo("OWNER");
        assertThat(adas.column(after, "visibility")).isEqualTo("SUBJECT");
        assertThat(adas.column(answer, "visibility")).isEqualTo("OWNER");
    }

    private long logFor(User user, String id, Visibility visibility) {
        long mail = new Desk(context, user).log(incoming(user, id));
        ActingAs.user(user, () -> organizing.visibility(mail, visibility));
        return mail;
    }

    private void hide(long mail) {
        ActingAs.user(ada, () -> organizing.visibility(mail, Visibility.OWNER));
    }

    private static Letter incoming(User user, String id) {
        return Letter.through(user)
                .from("ann@x.test")
                .to(user.email().value())
                .id(id + user.accountId().value() + "@mail.test");
    }

    private void usually(Visibility visibility) {
        PrivacyRules rules = PrivacyRules.INITIAL;
        AccountScope.callAs(ada.accountId(), () -> {
            context.getBean(ChangingAccountDefaults.class)
                    .change(
                            ada.accountId(),
                            new PrivacyRules(false, false, rules.recipientLink(), visibility, rules.retention()));
            return true;
        });
    }
}
