package org.posthorn.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class CreatingContactsIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    private User ada;
    private RecordFixture ours;

    @BeforeEach
    void newAccount() {
        ada = new TestUsers(context).superAdmin();
        ours = new RecordFixture(context, ada);
    }

    @Test
    @DisplayName("G5 G7 G8 a contact made from a mail is non-marketing, the user's own and named as in the mail")
    void makesAContact() {
        Contact made = createFromMail("Bea van Dyck", "bea@x.test", ada);

        assertThat(made.firstName()).isEqualTo("Bea");
        assertThat(made.lastName()).isEqualTo("van Dyck");
        assertThat(made.marketing()).isFalse();
        assertThat(made.ownerId()).isEqualTo(ada.id());
    }

    @Test
    @DisplayName("G8 a contact that is there keeps its owner and its name")
    void leavesWhoIsThere() {
        User ben = new TestUsers(context).colleagueOf(ada);
        Contact there = ours.contact("bea@x.test", "Bea", "Ash");

        Contact found = createFromMail("Somebody Else", "bea@x.test", ben);

        assertThat(found.id()).isEqualTo(there.id());
        assertThat(found.displayName()).isEqualTo("Bea Ash");
        assertThat(found.ownerId()).isEqualTo(ada.id());
    }

    @Test
    @DisplayName("R1 the address of a merged contact makes no new one")
    void followsMerges() {
        Contact winner = ours.contact("bea@x.test", "Bea", "Ash");
        Contact other = ours.contact("bea@old.test", "Bea", "Old");
        ours.in(() -> ours.bean(MergingContacts.class).merge(winner.key(), other.key()));

        assertThat(createFromMail("Bea", "bea@old.test", ada).id()).isEqualTo(winner.id());
    }

    private Contact createFromMail(String name, String address, User owner) {
        return ours.in(() -> ours.bean(CreatingContacts.class)
                .createFromMail(ada.accountId(), new Mailbox(name, new EmailAddress(address)), owner.id()));
    }
}
