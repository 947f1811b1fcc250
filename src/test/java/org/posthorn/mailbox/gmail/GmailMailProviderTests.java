package org.posthorn.mailbox.gmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.mailbox.Access;
import org.posthorn.mailbox.Folder;
import org.posthorn.mailbox.MailProvider;
import org.posthorn.mailbox.MailProviderContract;
import org.posthorn.mailbox.MailProviderException;
import org.posthorn.mailbox.Watch;
import org.posthorn.standin.HookReceiver;
import org.posthorn.standin.Place;
import org.posthorn.standin.StoredMail;

/** The contract over Google's own client library, and what only Gmail does. */
class GmailMailProviderTests extends MailProviderContract {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PLENTY = 1_000_000;

    private final GmailMailProvider provider = provider(PLENTY);

    private GmailMailProvider provider(int units) {
        return new GmailMailProvider(
                new GmailSettings(
                        URI.create(standIn.gmailUrl()),
                        "projects/posthorn-test/topics/mail",
                        units,
                        PATIENCE,
                        PATIENCE),
                Clock.systemUTC());
    }

    @Override
    protected MailProvider provider() {
        return provider;
    }

    @Override
    protected String idOf(StoredMail mail) {
        return mail.gmailId();
    }

    @Test
    @DisplayName("R4 an answer goes into the thread of what it answers")
    void sendsIntoTheRightThread() {
        StoredMail asked = mailbox.deliver(Folder.INBOX, mail("a question"));

        String sent = provider.send(access(), bytes(mail("Re: a question")), asked.gmailId());

        StoredMail copy = mailbox.mails(Place.SENT).getFirst();
        assertThat(sent).isEqualTo(copy.gmailId());
        assertThat(copy.gmailThread()).isEqualTo(asked.gmailThread());
    }

    @Test
    void sendsAnAnswerToAMailThatIsGone() {
        StoredMail asked = mailbox.deliver(Folder.INBOX, mail("a question"));
        mailbox.delete(asked);

        provider.send(access(), bytes(mail("Re: a question")), asked.gmailId());

        assertThat(mailbox.mails(Place.SENT)).hasSize(1);
    }

    @Test
    void takesForbiddenForTooMuchWhereGmailSaysSo() {
        standIn.trouble().forbidInsteadOfThrottling();
        standIn.trouble().throttle(1, Duration.ofSeconds(3));

        assertThatThrownBy(() -> provider.addresses(access())).isInstanceOf(MailProviderException.TryLater.class);
    }

    @Test
    @DisplayName("G13 one mailbox never uses up more units of a minute than it may")
    void staysWithinItsUnits() {
        GmailMailProvider frugal = provider(Quota.GET * 2);
        Access access = access();
        StoredMail stored = mailbox.deliver(Folder.INBOX, mail("read often"));

        assertThat(reads(frugal, access, stored)).isTrue();
        assertThat(reads(frugal, access, stored)).isTrue();
        int before = standIn.calls().size();
        assertThatThrownBy(() -> frugal.raw(access, stored.gmailId()))
                .isInstanceOf(MailProviderException.TryLater.class);
        assertThat(standIn.calls()).hasSize(before);
        assertThat(reads(frugal, new Access(2, access.token()), stored)).isTrue();
    }

    private static boolean reads(GmailMailProvider provider, Access access, StoredMail mail) {
        try (var bytes = provider.raw(access, mail.gmailId())) {
            return bytes.readAllBytes().length == mail.mime().length;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @Test
    @DisplayName("G11 Google tells by Pub/Sub that there is something new, until it is told not to")
    void isToldOfNewMail() {
        try (HookReceiver hook = new HookReceiver()) {
            standIn.pushesTo(hook.url(), "https://posthorn.test/hooks/gmail");
            Watch watch = provider.watch(access(), Folder.SENT, "", "");
            mailbox.sent(mail("watched"));
            await().untilAsserted(() -> assertThat(hook.told()).hasSize(1));
            provider.unwatch(access(), provider.renew(access(), watch));
            mailbox.sent(mail("unwatched"));

            assertThat(hook.told().getFirst().authorization()).startsWith("Bearer ");
            assertThat(hook.told().getFirst().json().at("/message/data").asString())
                    .isNotEmpty();
            await().during(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(hook.told()).hasSize(1));
        }
    }
}
