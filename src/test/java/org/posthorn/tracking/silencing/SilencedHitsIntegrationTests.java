package org.posthorn.tracking.silencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.Recipient;
import org.posthorn.TestUser;
import org.posthorn.account.AccountScope;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.account.PrivacyRules;
import org.posthorn.account.Retention;
import org.posthorn.crm.Contact;
import org.posthorn.crm.ContactForm;
import org.posthorn.crm.DeletingRecords;
import org.posthorn.crm.KeepingContacts;
import org.posthorn.crm.RecordFixture;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.Visibility;
import org.posthorn.privacy.ConsentChannel;
import org.posthorn.privacy.Consents;
import org.posthorn.privacy.LegalBases;
import org.posthorn.privacy.LegalBasis;
import org.posthorn.privacy.NewConsent;
import org.posthorn.privacy.NewLegalBasis;
import org.posthorn.privacy.TrackingConsent;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.HitSink;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TrackingAddresses;
import org.posthorn.tracking.TrackingSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class SilencedHitsIntegrationTests extends PosthornIntegrationTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Recipient ANN = Recipient.atADesk();

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    ApplicationContext context;

    @Autowired
    Consents consents;

    @Autowired
    LegalBases bases;

    @Autowired
    ExclusionLists lists;

    @Autowired
    ChangingAccountDefaults defaults;

    @Autowired
    SilencedTokens silenced;

    @Autowired
    SilencedTable table;

    @Autowired
    HitSink sink;

    @Autowired
    TrackingAddresses addresses;

    @Autowired
    TrackingSettings settings;

    @Autowired
    MeterRegistry meters;

    private TestUser ada;

    @BeforeEach
    void signUp() {
        ada = TestUser.inNewAccount(SERVER, accounts);
    }

    @Test
    @DisplayName("P6 within a second of a withdrawal a hit on mail that is out is answered alike and kept nowhere")
    void leavesNoTraceOfWhoWithdrew(CapturedOutput output) {
        SentMail opened = SentMail.to(ada, "ann@x.test");
        SentMail unread = SentMail.to(ada, "ann@x.test");
        SentMail other = SentMail.to(ada, "bo@x.test");
        HttpResponse<String> before = opened.openedBy(ANN);
        HttpResponse<String> clickBefore = opened.clickedBy(ANN);
        await().until(() -> opened.engagements().size() == 2);

        say("ann@x.test", null, TrackingConsent.WITHDRAWN);
        awaitSilence(unread);
        HttpResponse<String> open = unread.openedBy(ANN);
        HttpResponse<String> click = unread.clickedBy(ANN);
        opened.openedBy(ANN);
        other.openedBy(ANN);

        await().until(() -> other.engagements().size() == 1 && drained());
        assertThat(open.body()).isEqualTo(before.body());
        assertThat(headers(open)).isEqualTo(headers(before));
        assertThat(click.statusCode()).isEqualTo(302);
        assertThat(click.headers().firstValue("Location")).hasValue(SentMail.TARGET);
        assertThat(headers(click)).isEqualTo(headers(clickBefore));
        assertThat(unread.engagements()).isEmpty();
        assertThat(opened.engagements()).hasSize(2);
        assertThat(journalHolds(other.pixel(addresses))).isTrue();
        assertThat(journalHolds(unread.pixel(addresses))).isFalse();
        assertThat(journalHolds(unread.link(addresses))).isFalse();
        assertThat(output).doesNotContain(Recipient.pixelIn(unread.html())).doesNotContain(ANN.address());
    }

    @Test
    @DisplayName("P6 a restart forgets no withdrawal, other nodes learn of it, and hits that waited in the journal are"
            + " dropped")
    void keepsToItThroughARestartAndAtTheSink() {
        SentMail mail = SentMail.to(ada, "ann+news@x.test");
        SilencedTokens otherNode = new SilencedTokens(table);
        say("ann@x.test", null, TrackingConsent.WITHDRAWN);
        awaitSilence(mail);

        sink.record(List.of(hit(mail.pixel(addresses))));

        assertThat(mail.engagements()).isEmpty();
        otherNode.refresh();
        assertThat(otherNode.contains(mail.pixel(addresses))).isTrue();
        assertThat(new SilencedTokens(table).contains(mail.pixel(addresses))).isTrue();
    }

    @Test
    @DisplayName("P6 once consent is given again hits count again, on all tokens of the person")
    void countsAgainAfterANewConsent() {
        SentMail first = SentMail.to(ada, "ann@x.test");
        SentMail second = SentMail.to(ada, "ann@x.test");
        say("ann@x.test", null, TrackingConsent.WITHDRAWN);
        awaitSilence(first, second);
        first.openedBy(ANN);

        say("ann@x.test", null, TrackingConsent.GIVEN);
        awaitSound(first, second);
        first.openedBy(ANN);
        second.clickedBy(ANN);

        // The click has an inferred open beside it.
        await().until(() ->
                first.engagements().size() == 1 && !second.engagements().isEmpty());
        assertThat(new SilencedTokens(table).contains(first.pixel(addresses))).isFalse();
    }

    @Test
    @DisplayName("P6 a token that several recipients share is left alone when any of them withdrew, with any address")
    void leavesASharedTokenAlone() {
        Contact ann = new RecordFixture(context, ada.user()).contact("ann@home.test", "Ann", "Lee");
        SentMail shared = SentMail.to(ada, "bo@x.test", "ann@home.test");
        SentMail toBo = SentMail.to(ada, "bo@x.test");

        say("ann@work.test", ann.id(), TrackingConsent.WITHDRAWN);

        awaitSilence(shared);
        assertThat(silenced.contains(toBo.pixel(addresses))).isFalse();
    }

    @Test
    @DisplayName("S4 P6 an address, a domain and what is below one on a never-track list acts on mail that is out")
    void heedsNeverTrackLists() {
        SentMail byAddress = SentMail.to(ada, "ann@x.test");
        SentMail byDomain = SentMail.to(ada, "bo@y.test");
        SentMail below = SentMail.to(ada, "cy@mail.z.test");
        SentMail free = SentMail.to(ada, "di@z.test");

        never("ann@x.test", "y.test", "*.z.test");
        awaitSilence(byAddress, byDomain, below);
        assertThat(silenced.contains(free.pixel(addresses))).isFalse();

        never("y.test");
        awaitSound(byAddress, below);
        assertThat(silenced.contains(byDomain.link(addresses))).isTrue();
    }

    @Test
    @DisplayName("P1 P3 P6 with data privacy hits count only of those with a legal basis, from when it is stated")
    void heedsLegalBases() {
        Contact ann = new RecordFixture(context, ada.user()).contact("ann@x.test", "Ann", "Lee");
        SentMail toAnn = SentMail.to(ada, "ann@x.test");
        SentMail toNobodyKnown = SentMail.to(ada, "bo@x.test");

        privacy(true);
        awaitSilence(toAnn, toNobodyKnown);

        NewLegalBasis customer =
                new NewLegalBasis(ann.id(), LegalBasis.LEGITIMATE_INTEREST_CUSTOMER, LocalDate.EPOCH, null, null, null);
        inAccount(() -> bases.record(account(), customer));
        awaitSound(toAnn);
        assertThat(silenced.contains(toNobodyKnown.pixel(addresses))).isTrue();

        privacy(false);
        awaitSound(toNobodyKnown);
    }

    @Test
    @DisplayName("P1 P3 P6 who comes, goes or gets another address is asked about again at once")
    void asksAgainWhenPeopleComeAndGo() {
        RecordFixture records = new RecordFixture(context, ada.user());
        Contact ann = records.contact("ann@x.test", "Ann", "Lee");
        NewLegalBasis customer =
                new NewLegalBasis(ann.id(), LegalBasis.LEGITIMATE_INTEREST_CUSTOMER, LocalDate.EPOCH, null, null, null);
        inAccount(() -> bases.record(account(), customer));
        SentMail toAnn = SentMail.to(ada, "ann@x.test");
        SentMail elsewhere = SentMail.to(ada, "ann@y.test");
        privacy(true);
        awaitSilence(elsewhere);
        assertThat(silenced.contains(toAnn.pixel(addresses))).isFalse();

        records.in(
                () -> records.bean(KeepingContacts.class).edit(ann.key(), ContactForm.of("ann@y.test", "Ann", "Lee")));
        awaitSound(elsewhere);

        records.in(() -> {
            records.bean(DeletingRecords.class).delete(ann.ref());
            return true;
        });
        awaitSilence(toAnn, elsewhere);

        records.in(() -> records.bean(DeletingRecords.class).restore(ann.ref()));
        awaitSound(elsewhere);
    }

    private void say(String address, @Nullable ContactId contact, TrackingConsent state) {
        NewConsent said = new NewConsent(
                new EmailAddress(address),
                contact,
                state,
                Instant.now(),
                ConsentChannel.API,
                null,
                "No more tracking, please.",
                null,
                null);
        inAccount(() -> consents.record(account(), said));
    }

    private void never(String... patterns) {
        inAccount(() -> lists.changeOfAccount(Exclusion.TRACK, account(), List.of(patterns)));
    }

    private void privacy(boolean on) {
        PrivacyRules rules = new PrivacyRules(on, false, false, Visibility.EVERYONE, Retention.INITIAL);
        inAccount(() -> defaults.change(account(), rules));
    }

    private AccountId account() {
        return ada.user().accountId();
    }

    private void inAccount(Runnable work) {
        AccountScope.callAs(account(), () -> {
            work.run();
            return true;
        });
    }

    private void awaitSilence(SentMail... mails) {
        await().atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Stream.of(mails).allMatch(mail -> silenced.contains(mail.pixel(addresses))));
    }

    private void awaitSound(SentMail... mails) {
        await().atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Stream.of(mails).noneMatch(mail -> silenced.contains(mail.pixel(addresses))));
    }

    private boolean drained() {
        return meters.get("posthorn.journal.backlog").gauge().value() == 0;
    }

    private static Map<String, List<String>> headers(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).equals("date"));
        return headers;
    }

    private static Hit hit(Token token) {
        return new Hit(
                TimeOrderedId.next(),
                HitKind.OPEN,
                token,
                Instant.now(),
                InetAddress.getLoopbackAddress(),
                ANN.userAgent(),
                false);
    }

    /** Searches the bytes of all files of the journal. */
    private boolean journalHolds(Token token) {
        String sought = new String(token.bytes(), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.list(settings.data().resolve("journal"))) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> text(file).contains(sought));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return StandardCharsets.ISO_8859_1
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
