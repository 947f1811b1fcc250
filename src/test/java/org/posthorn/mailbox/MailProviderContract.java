package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.standin.MailboxOfStandIn;
import org.posthorn.standin.MailboxStandIn;
import org.posthorn.standin.Place;
import org.posthorn.standin.StoredMail;

/** What every adapter does alike, through its provider's real client library, against the stand-in. */
public abstract class MailProviderContract {

    protected static final String ADA = "ada@sender.test";
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    protected final MailboxStandIn standIn = MailboxStandIn.start();
    protected final MailboxOfStandIn mailbox = standIn.mailbox(ADA);

    protected abstract MailProvider provider();

    protected abstract String idOf(StoredMail mail);

    protected Access access() {
        return standIn.accessFor(provider().provider(), ADA);
    }

    @AfterEach
    void theClientDidNothingThatNoneMayDo() {
        assertThat(standIn.faults()).isEmpty();
        standIn.close();
    }

    @Test
    @DisplayName("G11 a folder is read from when it was connected on")
    void findsNothingWhenItBeginsAndThenWhatCame() {
        mailbox.deliver(Folder.SENT, mail("before"));
        mailbox.deliver(Folder.INBOX, mail("before too"));

        Changes begun = begin(Folder.SENT);
        mailbox.sent(mail("after"));
        mailbox.deliver(Folder.INBOX, mail("elsewhere"));
        Changes found = provider().changes(access(), Folder.SENT, begun.cursor());

        assertThat(begun.added()).isEmpty();
        StoredMail sent = mailbox.mails(Place.SENT).getLast();
        assertThat(found.added()).extracting(FoundMail::id).containsExactly(idOf(sent));
        assertThat(found.added().getFirst().at()).isCloseTo(sent.at(), within1s());
        assertThat(found.added().getFirst().messageId()).isIn(sent.messageId(), null);
        assertThat(provider().changes(access(), Folder.SENT, found.cursor()).added())
                .isEmpty();
    }

    @Test
    @DisplayName("G11 many new mails come page by page, each once")
    void pagesThroughWhatIsNew() {
        Changes page = begin(Folder.INBOX);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            expected.add(idOf(mailbox.deliver(Folder.INBOX, mail("n" + i))));
        }

        List<String> found = new ArrayList<>();
        int pages = 0;
        do {
            page = provider().changes(access(), Folder.INBOX, page.cursor());
            page.added().forEach(mail -> found.add(mail.id()));
            pages++;
        } while (page.more());

        assertThat(found).containsExactlyElementsOf(expected);
        assertThat(pages).isGreaterThan(1);
    }

    @Test
    @DisplayName("G11 drafts, and mails that were only read or put elsewhere, are nothing new")
    void takesOnlyNewMailForNew() {
        StoredMail old = mailbox.deliver(Folder.INBOX, mail("old"));
        Changes begun = begin(Folder.INBOX);
        mailbox.draft(mail("draft"));
        mailbox.touch(old);
        StoredMail binned = mailbox.deliver(Folder.INBOX, mail("deleted at once"));
        mailbox.delete(binned);

        Changes found = provider().changes(access(), Folder.INBOX, begun.cursor());

        assertThat(found.added()).extracting(FoundMail::id).doesNotContain(idOf(old));
        assertThat(found.added()).extracting(FoundMail::id).isSubsetOf(idOf(binned));
    }

    @Test
    @DisplayName("G13 a cursor that is too old is told apart")
    void saysThatACursorIsTooOld() {
        Changes begun = begin(Folder.SENT);
        mailbox.sent(mail("missed"));
        standIn.trouble().expireDeltaLinks();
        standIn.trouble().expireHistory(mailbox);

        assertThatThrownBy(() -> provider().changes(access(), Folder.SENT, begun.cursor()))
                .isInstanceOf(MailProviderException.CursorExpired.class);
    }

    @Test
    @DisplayName("G13 the mails of a span of time, page by page, its end not among them")
    void findsWhatWasSentInASpanOfTime() {
        mailbox.generate(Folder.SENT, 400, i -> MAY.plus(Duration.ofHours(i)), i -> bytes(mail("generated-" + i)));
        mailbox.generate(Folder.INBOX, 10, i -> MAY.plus(Duration.ofHours(200)), i -> bytes(mail("in")));
        Instant from = MAY.plus(Duration.ofHours(100));
        Instant to = MAY.plus(Duration.ofHours(350));

        List<FoundMail> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            PastMails page = provider().past(access(), Folder.SENT, from, to, cursor);
            found.addAll(page.mails());
            cursor = page.cursor();
            assertThat(page.estimate()).isIn(250L, null);
        } while (cursor != null);

        assertThat(found).extracting(FoundMail::at).doesNotHaveDuplicates().hasSize(250);
        assertThat(found).allSatisfy(mail -> assertThat(mail.at()).isBetween(from, to.minusSeconds(1)));
    }

    @Test
    @DisplayName("G1 the very bytes of a mail, large ones too")
    void givesTheVeryBytes() throws IOException {
        byte[] attachment = new byte[3_000_000];
        new Random(7).nextBytes(attachment);
        byte[] mime = bytes(mail("large") + Base64.getMimeEncoder().encodeToString(attachment) + "\r\nÄ\u0000end");
        StoredMail stored = mailbox.deliver(Folder.INBOX, mime);

        assertThat(raw(idOf(stored))).isEqualTo(mime);
    }

    @Test
    void knowsAMailAfterItWasMoved() throws IOException {
        Changes begun = begin(Folder.INBOX);
        StoredMail stored = mailbox.deliver(Folder.INBOX, mail("moved"));
        String id = provider()
                .changes(access(), Folder.INBOX, begun.cursor())
                .added()
                .getFirst()
                .id();

        mailbox.move(stored, Place.ARCHIVE);

        assertThat(raw(id)).isEqualTo(stored.mime());
    }

    @Test
    void saysThatAMailIsGone() {
        StoredMail stored = mailbox.deliver(Folder.INBOX, mail("gone"));
        mailbox.delete(stored);

        assertThatThrownBy(() -> raw(idOf(stored))).isInstanceOf(MailProviderException.MailGone.class);
    }

    @Test
    @DisplayName("G13 asks to come back when the provider wants, and never waits by itself")
    void isThrottledWithoutWaiting() {
        standIn.trouble().throttle(1, Duration.ofSeconds(17));
        int before = standIn.calls().size();

        assertThatThrownBy(() -> begin(Folder.SENT))
                .asInstanceOf(type(MailProviderException.TryLater.class))
                .extracting(MailProviderException.TryLater::delay)
                .isEqualTo(Duration.ofSeconds(17));
        assertThat(standIn.calls()).hasSize(before + 1);
        assertThat(begin(Folder.SENT).added()).isEmpty();
    }

    @Test
    void comesBackLaterWhenTheProviderIsOutOfOrder() {
        standIn.trouble().unavailable(1);

        assertThatThrownBy(() -> begin(Folder.SENT)).isInstanceOf(MailProviderException.TryLater.class);
    }

    @Test
    void comesBackLaterWhenAnAnswerBreaksOff() {
        Changes begun = begin(Folder.SENT);
        standIn.trouble().breakOff(1);

        assertThatThrownBy(() -> provider().changes(access(), Folder.SENT, begun.cursor()))
                .isInstanceOf(MailProviderException.TryLater.class);
    }

    @Test
    void failsWhenTheBytesOfAMailBreakOff() {
        StoredMail stored = mailbox.deliver(Folder.INBOX, mail("broken ".repeat(5_000)));
        standIn.trouble().breakOff(1);

        assertThatThrownBy(() -> raw(idOf(stored)))
                .isInstanceOfAny(IOException.class, MailProviderException.TryLater.class);
    }

    @Test
    void comesBackLaterWhenNobodyAnswers() {
        Access access = access();
        standIn.close();

        assertThatThrownBy(() -> provider().addresses(access)).isInstanceOf(MailProviderException.TryLater.class);
    }

    @Test
    void saysThatATokenIsNoLongerGood() {
        Access access = access();
        standIn.expireAccessTokens();

        assertThatThrownBy(() -> provider().addresses(access))
                .isInstanceOf(MailProviderException.AccessRefused.class)
                .hasMessageNotContaining(access.token());
    }

    @Test
    @DisplayName("three calls at a time to a mailbox, the fourth is to come back")
    void neverMakesAFourthCallAtATime() throws IOException {
        StoredMail stored = mailbox.deliver(Folder.INBOX, mail("read by many"));
        Access access = access();
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(provider().raw(access, idOf(stored)));
        }

        assertThatThrownBy(() -> provider().addresses(access)).isInstanceOf(MailProviderException.TryLater.class);
        open.getFirst().close();
        open.getFirst().close();
        assertThat(provider().addresses(access).primary()).isEqualTo(new EmailAddress(ADA));
        for (InputStream stream : open) {
            stream.close();
        }
    }

    @Test
    @DisplayName("G2 the addresses that the provider has verified, and no others")
    void namesTheAddressesThatItMaySendFrom() {
        mailbox.withAlias("sales@sender.test").withUnverifiedAlias("ceo@elsewhere.test");

        assertThat(provider().addresses(access()))
                .isEqualTo(new MailboxAddresses(new EmailAddress(ADA), List.of(new EmailAddress("sales@sender.test"))));
    }

    @Test
    @DisplayName("R4 what is sent lies among the sent mail, byte by byte, and reaches everybody")
    void sends() {
        byte[] mime = bytes(mail("sent by us").replace("To: bo@x.test", "To: bo@x.test\r\nBcc: cy@x.test"));

        provider().send(access(), mime, null);

        assertThat(mailbox.mails(Place.SENT))
                .singleElement()
                .extracting(StoredMail::mime)
                .isEqualTo(mime);
        for (String recipient : List.of("bo@x.test", "cy@x.test")) {
            assertThat(standIn.mailbox(recipient).mails(Place.INBOX))
                    .singleElement()
                    .extracting(StoredMail::text)
                    .asString()
                    .contains("sent by us")
                    .doesNotContain("Bcc");
        }
    }

    protected Changes begin(Folder folder) {
        return provider().changes(access(), folder, null);
    }

    protected byte[] raw(String id) throws IOException {
        try (InputStream bytes = provider().raw(access(), id)) {
            return bytes.readAllBytes();
        }
    }

    protected static String mail(String subject) {
        return """
            From: Ada <ada@sender.test>
            To: bo@x.test
            Subject: %s
            Message-ID: <%s@sender.test>
            Date: Fri, 1 May 2026 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Hello
            """.formatted(subject, Integer.toHexString(subject.hashCode())).replace("\n", "\r\n");
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static org.assertj.core.data.TemporalUnitOffset within1s() {
        return org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.SECONDS);
    }
}
