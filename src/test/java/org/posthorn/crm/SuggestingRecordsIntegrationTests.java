package org.posthorn.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.TestUsers;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.RecordType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SuggestingRecordsIntegrationTests extends PosthornIntegrationTest {

    private static final Set<RecordType> MOST = EnumSet.of(RecordType.CONTACT, RecordType.COMPANY, RecordType.DEAL);

    @Autowired
    ApplicationContext context;

    private RecordFixture ours;

    @BeforeEach
    void newAccount() {
        ours = new RecordFixture(context, new TestUsers(context).superAdmin());
    }

    @Test
    @DisplayName("G9 G15 suggests contact, primary company and the first three open deals, and says why")
    void suggestsWhatARecipientStandsFor() {
        Contact ann = ours.contact("ann@x.test", "Ann", "Lee");
        ours.associate(ann.ref(), ours.company("Xylo").ref());
        for (String name : List.of("first", "second", "third", "fourth")) {
            ours.associate(ann.ref(), ours.deal(name, "open").ref());
        }
        ours.associate(ann.ref(), ours.deal("over", "won").ref());
        touch("third", Instant.now().plus(3, ChronoUnit.MINUTES));
        touch("first", Instant.now().plus(2, ChronoUnit.MINUTES));
        touch("fourth", Instant.now().plus(1, ChronoUnit.MINUTES));

        List<Suggestion> suggestions = suggest(MOST, "ann@x.test");

        assertThat(suggestions)
                .extracting(Suggestion::label)
                .containsExactly("Ann Lee", "Xylo", "third", "first", "fourth");
        assertThat(suggestions)
                .extracting(Suggestion::why)
                .startsWith(
                        "To matches ann@x.test", "Primary company of Ann Lee", "Open deal of Ann Lee, touched today");
        assertThat(suggestions).allMatch(Suggestion::selected);
    }

    @Test
    @DisplayName("G15 an address that two contacts have suggests nothing")
    void asksWhereItIsAmbiguous() {
        Contact ann = ours.contact("ann@x.test", "Ann", "Lee");
        Contact bob = ours.contact("bob@x.test", "Bob", "Ray");
        share(ann, "office@x.test");
        share(bob, "office@x.test");

        assertThat(suggest(MOST, "office@x.test")).isEmpty();
        assertThat(found("office@x.test")).hasSize(2);
    }

    @Test
    @DisplayName("G9 tickets are suggested by preference only")
    void suggestsTicketsByPreference() {
        Contact ann = ours.contact("ann@x.test", "Ann", "Lee");
        ours.associate(ours.ticket("It squeaks", "open").ref(), ann.ref());
        ours.associate(ours.ticket("It squeaked", "closed").ref(), ann.ref());

        assertThat(suggest(MOST, "ann@x.test")).extracting(Suggestion::label).containsExactly("Ann Lee");
        assertThat(suggest(EnumSet.of(RecordType.TICKET), "ann@x.test"))
                .extracting(Suggestion::label, Suggestion::selected)
                .containsExactly(Tuple.tuple("Ann Lee", false), Tuple.tuple("It squeaks", true));
    }

    @Test
    @DisplayName("G9 two recipients of one company suggest it once")
    void suggestsNothingTwice() {
        Company company = ours.company("Xylo");
        ours.associate(ours.contact("ann@x.test", "Ann", "Lee").ref(), company.ref());
        ours.associate(ours.contact("bob@x.test", "Bob", "Ray").ref(), company.ref());

        assertThat(suggest(MOST, "ann@x.test", "bob@x.test"))
                .extracting(Suggestion::label)
                .containsExactly("Ann Lee", "Xylo", "Bob Ray");
    }

    @Test
    @DisplayName("G9 deleted records are not suggested, merged contacts are found as the one they went into")
    void followsMergesAndDeletes() {
        Contact ann = ours.contact("ann@x.test", "Ann", "Lee");
        Contact old = ours.contact("ann@old.test", "Ann", "Old");
        Deal deal = ours.deal("old deal", "open");
        Company gone = ours.company("Gone");
        ours.associate(old.ref(), deal.ref());
        ours.associate(ann.ref(), gone.ref());
        ours.in(() -> ours.bean(MergingContacts.class).merge(ann.key(), old.key()));
        ours.in(() -> {
            ours.bean(DeletingRecords.class).delete(gone.ref());
            return true;
        });

        assertThat(suggest(MOST, "ann@old.test")).extracting(Suggestion::label).containsExactly("Ann Lee", "old deal");
    }

    private void share(Contact contact, String address) {
        ours.in(() -> ours.bean(KeepingContacts.class)
                .edit(
                        contact.key(),
                        new ContactForm(
                                contact.email().value(),
                                List.of(address),
                                contact.firstName(),
                                contact.lastName(),
                                null,
                                null,
                                false)));
    }

    private void touch(String deal, Instant at) {
        ours.in(() -> {
            var found = ours.bean(SearchingRecords.class)
                    .page(ours.signedIn().accountId(), Deal.class, deal, RecordOrder.NAME, null, 1);
            ours.bean(TouchingRecords.class)
                    .touch(List.of(found.rows().getFirst().ref()), at);
            return true;
        });
    }

    private List<Contact> found(String address) {
        EmailAddress wanted = new EmailAddress(address);
        return ours.in(() ->
                ours.bean(FindingRecords.class).contactsOf(List.of(wanted)).getOrDefault(wanted, List.of()));
    }

    private List<Suggestion> suggest(Set<RecordType> automatic, String... addresses) {
        return ours.in(() -> ours.bean(SuggestingRecords.class)
                .suggest(Stream.of(addresses).map(EmailAddress::new).toList(), automatic));
    }
}
