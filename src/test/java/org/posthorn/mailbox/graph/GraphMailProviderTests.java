package org.posthorn.mailbox.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.mailbox.Changes;
import org.posthorn.mailbox.Folder;
import org.posthorn.mailbox.FoundMail;
import org.posthorn.mailbox.MailProvider;
import org.posthorn.mailbox.MailProviderContract;
import org.posthorn.mailbox.MailProviderException;
import org.posthorn.mailbox.Watch;
import org.posthorn.standin.HookReceiver;
import org.posthorn.standin.Place;
import org.posthorn.standin.StoredMail;
import tools.jackson.databind.JsonNode;

/** The contract over Microsoft's own client library, and what only Graph does. */
class GraphMailProviderTests extends MailProviderContract {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final GraphMailProvider provider = new GraphMailProvider(
            new GraphSettings(URI.create(standIn.graphUrl()), PATIENCE, PATIENCE, PATIENCE), Clock.systemUTC());

    @Override
    protected MailProvider provider() {
        return provider;
    }

    @Override
    protected String idOf(StoredMail mail) {
        return mail.immutableId();
    }

    @Test
    void sendsItsTokenToNoOtherServer() {
        String elsewhere = "https://graph.evil.test/v1.0/me/mailFolders/inbox/messages/delta()?$deltatoken=1";

        assertThatThrownBy(() -> provider.changes(access(), Folder.INBOX, elsewhere))
                .isInstanceOf(MailProviderException.Refused.class);
    }

    @Test
    @DisplayName("G11 a sent copy that comes late is found all the same")
    void findsALateCopy() {
        Changes begun = begin(Folder.SENT);
        standIn.trouble().holdSentCopies(true);
        provider.send(access(), bytes(mail("late")), null);
        Changes tooEarly = provider.changes(access(), Folder.SENT, begun.cursor());

        mailbox.releaseSentCopies();
        Changes found = provider.changes(access(), Folder.SENT, tooEarly.cursor());

        assertThat(tooEarly.added()).isEmpty();
        assertThat(found.added())
                .extracting(FoundMail::id)
                .containsExactly(mailbox.mails(Place.SENT).getFirst().immutableId());
    }

    @Test
    void comesBackLaterWhenAnAnswerTakesTooLong() {
        GraphMailProvider hasty = new GraphMailProvider(
                new GraphSettings(URI.create(standIn.graphUrl()), PATIENCE, Duration.ofMillis(100), PATIENCE),
                Clock.systemUTC());
        standIn.trouble().slow(Duration.ofMillis(400));

        assertThatThrownBy(() -> hasty.addresses(access())).isInstanceOf(MailProviderException.TryLater.class);
    }

    @Test
    @DisplayName("G11 Microsoft tells of a new mail, by its lasting id and with our secret, until it is told not to")
    void isToldOfNewMail() {
        try (HookReceiver hook = new HookReceiver()) {
            Watch watch = provider.watch(access(), Folder.SENT, hook.url(), "our secret");
            mailbox.sent(mail("watched"));
            await().untilAsserted(() -> assertThat(hook.told()).hasSize(1));
            provider.unwatch(access(), provider.renew(access(), watch));
            provider.unwatch(access(), watch);
            mailbox.sent(mail("unwatched"));

            JsonNode item = hook.told().getFirst().items().getFirst();
            assertThat(item.path("clientState").asString()).isEqualTo("our secret");
            assertThat(item.at("/resourceData/id").asString())
                    .isEqualTo(mailbox.mails(Place.SENT).getFirst().immutableId());
            assertThat(watch.expires()).isBefore(Instant.now().plus(Duration.ofMinutes(4231)));
            await().during(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(hook.told()).hasSize(1));
        }
    }

    @Test
    void isRefusedAWatchWhenNobodyAnswersAtOurAddress() {
        assertThatThrownBy(() -> provider.watch(access(), Folder.SENT, standIn.googleUrl() + "/nobody", "secret"))
                .isInstanceOf(MailProviderException.Refused.class);
        assertThat(standIn.faults()).hasSize(1);
        standIn.forgetFaults();
    }
}
