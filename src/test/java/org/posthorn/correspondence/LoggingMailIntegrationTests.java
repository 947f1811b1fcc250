package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.CreateContacts;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.account.KeepingAliases;
import org.posthorn.account.Preferences;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.account.UserPreferences;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.mailroom.Filing.Already;
import org.posthorn.mailroom.Filing.Held;
import org.posthorn.mailroom.HoldReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class LoggingMailIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    private TestUsers users;
    private User ada;
    private Desk desk;

    @BeforeEach
    void anAccount() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        desk = new Desk(context, ada);
    }

    @Test
    @DisplayName("G1 logs a user's mail on the contacts it went to, in their timelines")
    void logsOnTheContactsItWentTo() {
        RecordRef ann = desk.contact("ann@x.test");
        RecordRef bob = desk.contact("bob@x.test");

        long logged = desk.log(Letter.of(ada, "ann@x.test").cc("bob@x.test"));

        assertThat(desk.recordsOf(logged)).containsExactlyInAnyOrder(ann, bob);
        assertThat(desk.timelinesWith(logged)).containsExactlyInAnyOrder(ann, bob);
    }

    @Test
    @DisplayName("G2 holds back mail from an address that is no user's, until it is added as an alias")
    void holdsBackMailFromUnknownSenders() {
        desk.contact("ann@x.test");
        Letter letter = Letter.through(ada).from("ada@private.test").to("ann@x.test");

        Held held = desk.hold(letter);
        desk.inTransaction(
                () -> context.getBean(KeepingAliases.class).add(ada.id(), new EmailAddress("ada@private.test")));

        assertThat(held.reason()).isEqualTo(HoldReason.UNKNOWN_SENDER);
        assertThat(held.detail()).contains("ada@private.test");
        assertThat(desk.column(desk.log(letter), "direction")).isEqualTo("SENT");
    }

    @Test
    @DisplayName("G2 gives a colleague's mail to the colleague who wrote it")
    void givesMailToTheUserWhoWroteIt() {
        User ben = users.colleagueOf(ada);
        desk.contact("ann@x.test");

        long logged = desk.log(Letter.through(ada).from(ben.email().value()).to("ann@x.test"));

        assertThat(desk.column(logged, "owner_id")).isEqualTo(ben.id().value());
    }

    @Test
    @DisplayName("G2 takes no mail of a user who was switched off")
    void takesNoMailOfInactiveUsers() {
        User ben = users.colleagueOf(ada);
        users.deactivate(ben);
        desk.contact("ann@x.test");

        Held held = desk.hold(Letter.through(ada).from(ben.email().value()).to("ann@x.test"));

        assertThat(held.reason()).isEqualTo(HoldReason.UNKNOWN_SENDER);
    }

    @Test
    @DisplayName("G12 logs what a user got as received, on its sender")
    void logsWhatAUserGot() {
        RecordRef ann = desk.contact("ann@x.test");

        long logged =
                desk.log(Letter.through(ada).from("ann@x.test").to(ada.email().value()));

        assertThat(desk.column(logged, "direction")).isEqualTo("RECEIVED");
        assertThat(desk.recordsOf(logged)).containsExactly(ann);
    }

    @Test
    @DisplayName("G3 one listed recipient keeps the whole mail from being logged, and no contact is made")
    void neverLogHoldsTheWholeMail() {
        desk.contact("ann@x.test");
        neverLog("*.secret.test");

        Held held = desk.hold(Letter.of(ada, "ann@x.test", "new@y.test", "eve@a.secret.test"));

        assertThat(held.reason()).isEqualTo(HoldReason.NEVER_LOG);
        assertThat(held.detail()).contains("eve@a.secret.test");
        assertThat(desk.knows("new@y.test")).isFalse();
    }

    @Test
    @DisplayName("G3 the account's list holds for everybody")
    void theAccountsListHoldsForEverybody() {
        desk.contact("ann@x.test");
        desk.inTransaction(() -> {
            context.getBean(ExclusionLists.class).changeOfAccount(Exclusion.LOG, ada.accountId(), List.of("x.test"));
            return ada;
        });

        assertThat(desk.hold(Letter.of(ada, "ann@x.test")).reason()).isEqualTo(HoldReason.NEVER_LOG);
    }

    @Test
    @DisplayName("G5 G7 G8 makes the sender's contact of an unknown recipient")
    void createsContacts() {
        long logged = desk.log(Letter.of(ada, "new@y.test"));

        assertThat(desk.contactOf("new@y.test").ownerId()).isEqualTo(ada.id());
        assertThat(desk.recordsOf(logged))
                .containsExactly(new RecordRef(
                        RecordType.CONTACT, desk.contactOf("new@y.test").id().value()));
    }

    @Test
    @DisplayName("G5 creates nobody where the user wants to be asked; G16 the mail waits")
    void createsNobodyUnasked() {
        desk.inTransaction(() -> {
            context.getBean(UserPreferences.class)
                    .change(
                            ada.id(),
                            new Preferences(null, null, true, false, CreateContacts.ASK, Set.of(), null, null, null));
            return ada;
        });

        Held held = desk.hold(Letter.of(ada, "new@y.test"));

        assertThat(held.reason()).isEqualTo(HoldReason.NOBODY_KNOWN);
        assertThat(held.detail()).contains("new@y.test");
        assertThat(desk.knows("new@y.test")).isFalse();
    }

    @Test
    @DisplayName("G6 logs to existing contacts only where the account says so")
    void logsToExistingContactsOnly() {
        RecordRef ann = desk.contact("ann@x.test");
        accountAllows(false, true);

        long logged = desk.log(Letter.of(ada, "ann@x.test", "new@y.test"));

        assertThat(desk.recordsOf(logged)).containsExactly(ann);
        assertThat(desk.knows("new@y.test")).isFalse();
    }

    @Test
    @DisplayName("G10 logs to exactly the chosen records")
    void logsToExactlyTheChosenRecords() {
        desk.contact("ann@x.test");
        RecordRef chosen = desk.contact("other@x.test");

        long logged = desk.log(Letter.of(ada, "ann@x.test", "new@y.test").on(chosen));

        assertThat(desk.recordsOf(logged)).containsExactly(chosen);
        assertThat(desk.knows("new@y.test")).isFalse();
    }

    @Test
    @DisplayName("G11 the same mail that arrives twice is one logged mail, with or without a Message-ID")
    void theSameMailTwiceIsOne() {
        desk.contact("ann@x.test");
        Letter named = Letter.of(ada, "ann@x.test");
        Letter nameless = Letter.of(ada, "ann@x.test").id(null).text("One of a kind.");
        long first = desk.log(named);
        long second = desk.log(nameless);

        assertThat(desk.file(named.raw("another way"))).isEqualTo(new Already(first));
        assertThat(desk.file(nameless.raw("another way"))).isEqualTo(new Already(second));
        assertThat(desk.log(Letter.of(ada, "ann@x.test").id(null).text("Another.")))
                .isNotEqualTo(second);
    }

    @Test
    void matchesAnAddressWithATag() {
        RecordRef ann = desk.contact("ann@x.test");

        long logged = desk.log(Letter.of(ada, "ann+news@x.test"));

        assertThat(desk.recordsOf(logged)).containsExactly(ann);
    }

    @Test
    void theSecretAddressAndColleaguesAreNobody() {
        User ben = users.colleagueOf(ada);

        Held held = desk.hold(Letter.of(ada, ben.email().value(), "log+0123456789abcdef@posthorn.test"));

        assertThat(held.reason()).isEqualTo(HoldReason.NOBODY_KNOWN);
        assertThat(desk.knows(ben.email().value())).isFalse();
    }

    @Test
    @DisplayName("G12 marks automatic answers, and makes no contact of who sent them")
    void marksAutomaticAnswers() {
        desk.contact("ann@x.test");
        Letter offer = Letter.of(ada, "ann@x.test");
        desk.log(offer);

        long logged = desk.log(Letter.through(ada)
                .from("robot@x.test")
                .to(ada.email().value())
                .answering(offer.messageId())
                .automatic());

        assertThat(desk.column(logged, "automatic")).isEqualTo(true);
        assertThat(desk.knows("robot@x.test")).isFalse();
    }

    private void neverLog(String... patterns) {
        desk.inTransaction(() -> {
            context.getBean(ExclusionLists.class).change(Exclusion.LOG, ada.accountId(), ada.id(), List.of(patterns));
            return ada;
        });
    }

    private void accountAllows(boolean attachments, boolean existingOnly) {
        desk.inTransaction(() -> {
            context.getBean(ChangingAccountDefaults.class)
                    .change(
                            ada.accountId(),
                            new AccountDefaults(true, false, false, false, false, attachments, existingOnly));
            return ada;
        });
    }
}
