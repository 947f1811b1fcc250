package org.posthorn.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.ApiClient;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.activity.webhook.Receiver.Request;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.tracking.Outbox;
import org.posthorn.tracking.SharingTracking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class WebhooksIntegrationTests extends PosthornIntegrationTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String PATH = "/hook";
    private static final String[] ENGAGEMENT = {"email.sent", "email.opened", "email.clicked", "email.revised"};

    @Autowired
    ApplicationContext context;

    @Autowired
    SharingTracking sharing;

    @Autowired
    DueWebhooks due;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final Receiver receiver = new Receiver();
    private TestUsers users;
    private User ada;
    private ApiClient admin;
    private Outbox outbox;

    @BeforeEach
    void aSuperAdmin() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        admin = client(ada);
        outbox = new Outbox(context, ada.accountId(), ada.id());
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    @DisplayName("F1 P11 what becomes of a shared mail is posted, signed; of any other nothing is")
    void postsWhatBecomesOfSharedMail() throws Exception {
        WebhookFixture hook = WebhookFixture.add(admin, receiver.url(PATH), ENGAGEMENT);
        OutgoingEmailId own = outbox.sent(NOON, "Own", "ann@x.test");
        outbox.opened(own, NOON.plusSeconds(60));
        OutgoingEmailId shared = sharedMail();

        outbox.opened(shared, NOON.plusSeconds(120));

        hook.delivery("delivered", 1);
        assertThat(receiver.at(PATH)).hasSize(1);
        Request request = receiver.at(PATH).getFirst();
        assertThat(request.event()).isEqualTo("email.opened");
        assertThat(request.isSignedWith(hook.secret())).isTrue();
        JsonNode body = request.json();
        assertThat(body.propertyNames()).containsExactly("id", "type", "at", "account", "data");
        assertThat(body.path("at").stringValue()).isEqualTo("2026-11-20T12:02:00Z");
        assertThat(body.path("account").stringValue())
                .isEqualTo(PublicId.of(ada.accountId().value()));
        assertThat(body.path("data").path("id").stringValue()).isEqualTo(PublicId.of(shared.value()));
        assertThat(body.path("data").path("subject").stringValue()).isEqualTo("Shared");
        assertThat(body.path("data").path("opens").intValue()).isEqualTo(1);
    }

    @Test
    @DisplayName("a webhook tells of what it was made for, and in the order in which it happened")
    void tellsOfWhatItWasMadeFor() {
        WebhookFixture hook = WebhookFixture.add(admin, receiver.url(PATH), "email.clicked", "email.revised");
        OutgoingEmailId mail = sharedMail();

        outbox.opened(mail, NOON.plusSeconds(1));
        outbox.clicked(mail, NOON.plusSeconds(2));
        outbox.revisedToNothing(mail);

        await().until(() -> receiver.at(PATH).size() == 2);
        assertThat(receiver.at(PATH)).extracting(Request::event).containsExactly("email.clicked", "email.revised");
        assertThat(hook.deliveries()).hasSize(2);
    }

    @Test
    @DisplayName("what fails is tried again under the same id, and sent again under another with the same event")
    void triesAgain() {
        WebhookFixture hook = WebhookFixture.add(admin, receiver.url(PATH), ENGAGEMENT);
        receiver.answer(PATH, 503);
        outbox.opened(sharedMail(), NOON.plusSeconds(60));

        JsonNode failed = hook.delivery("pending", 1);
        receiver.answer(PATH, 200);
        hook.replay();
        JsonNode delivered = hook.delivery("delivered", 2);
        JsonNode again = hook.replay();
        hook.delivery("delivered", 1);

        assertThat(failed.path("status").intValue()).isEqualTo(503);
        assertThat(failed.path("problem").stringValue()).isEqualTo("status");
        assertThat(failed.path("response").stringValue()).isEqualTo("thanks");
        assertThat(Instant.parse(failed.path("nextAttemptAt").stringValue()))
                .isAfter(Instant.parse(failed.path("createdAt").stringValue()).plusSeconds(3));
        assertThat(delivered.path("id")).isEqualTo(failed.path("id"));
        assertThat(again.path("id")).isNotEqualTo(failed.path("id"));
        assertThat(again.path("eventId")).isEqualTo(failed.path("eventId"));
        List<Request> requests = receiver.at(PATH);
        assertThat(requests).hasSize(3);
        assertThat(requests.get(0).delivery()).isEqualTo(requests.get(1).delivery());
        assertThat(requests).extracting(request -> request.json().path("id")).containsOnly(failed.path("eventId"));
    }

    @Test
    @DisplayName("P11 what is kept to oneself before it could be posted is not posted")
    void withdrawsWhatIsNotSharedAnyMore() {
        WebhookFixture hook = WebhookFixture.add(admin, receiver.url(PATH), ENGAGEMENT);
        receiver.answer(PATH, 503);
        OutgoingEmailId mail = sharedMail();
        outbox.opened(mail, NOON.plusSeconds(60));
        hook.delivery("pending", 1);

        share(mail, false);
        receiver.answer(PATH, 200);
        hook.replay();

        hook.delivery("withdrawn", 1);
        assertThat(receiver.at(PATH)).hasSize(1);
    }

    @Test
    @DisplayName("the outbox is part of what happened: taken back with it, kept with it")
    void isPartOfWhatHappened() {
        WebhookFixture hook = WebhookFixture.add(admin, receiver.url(PATH), ENGAGEMENT);
        OutgoingEmailId mail = sharedMail();

        transaction.executeWithoutResult(status -> {
            outbox.opened(mail, NOON.plusSeconds(60));
            status.setRollbackOnly();
        });
        outbox.clicked(mail, NOON.plusSeconds(90));

        hook.delivery("delivered", 1);
        assertThat(receiver.at(PATH)).extracting(Request::event).containsExactly("email.clicked");
    }

    @Test
    @DisplayName("a receiver that is gone for good gets nothing more, until somebody resumes it")
    void stopsAtGone() {
        WebhookFixture hook = WebhookFixture.add(admin, receiver.url(PATH), ENGAGEMENT);
        receiver.answer(PATH, 410);
        OutgoingEmailId mail = sharedMail();
        outbox.opened(mail, NOON.plusSeconds(60));

        assertThat(hook.delivery("failed", 1).path("problem").stringValue()).isEqualTo("gone");
        assertThat(hook.state()).isEqualTo("disabled");
        outbox.clicked(mail, NOON.plusSeconds(90));
        assertThat(hook.deliveries()).hasSize(1);
        receiver.answer(PATH, 200);
        assertThat(admin.post(hook.path() + "/resume", "").status()).isEqualTo(204);
        assertThat(admin.post(hook.path() + "/test", "").status()).isEqualTo(202);
        hook.delivery("delivered", 1);
        assertThat(hook.state()).isEqualTo("active");
    }

    @Test
    @DisplayName("a webhook that nothing reached for three days is paused")
    void pausesWhatIsNeverReached() {
        WebhookFixture hook = WebhookFixture.add(admin, receiver.url(PATH), ENGAGEMENT);
        receiver.answer(PATH, 500);
        admin.post(hook.path() + "/test", "");
        hook.delivery("pending", 1);
        database.sql("update webhook set failing_since = ? where account_id = ?")
                .params(
                        utc(Instant.now().minus(Duration.ofHours(73))),
                        ada.accountId().value())
                .update();

        hook.replay();

        hook.delivery("pending", 2);
        await().until(() -> hook.state().equals("paused"));
        database.sql("update webhook_delivery set created_at = ? where account_id = ?")
                .params(
                        utc(Instant.now().minus(Duration.ofHours(25))),
                        ada.accountId().value())
                .update();
        due.expire(Instant.now().minus(Patience.WITH_DELIVERY), Instant.now());
        assertThat(hook.delivery("failed", 2).path("problem").stringValue()).isEqualTo("expired");
        due.purge(Instant.now().minus(Duration.ofHours(24)));
        assertThat(hook.deliveries()).isEmpty();
    }

    @Test
    @DisplayName("the secret is told once and is not in the database")
    void keepsTheSecretSecret() {
        WebhookFixture hook = WebhookFixture.add(admin, receiver.url(PATH), ENGAGEMENT);

        assertThat(hook.secret()).matches("whsec_[0-9a-f]{64}");
        assertThat(admin.get("/api/v1/webhooks").text()).doesNotContain(hook.secret());
        byte[] kept = database.sql("select secret from webhook where account_id = ?")
                .param(ada.accountId().value())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("whsec");
    }

    private OutgoingEmailId sharedMail() {
        OutgoingEmailId mail = outbox.sent(NOON, "Shared", "ann@x.test");
        share(mail, true);
        return mail;
    }

    private void share(OutgoingEmailId mail, boolean shared) {
        AccountScope.callAs(ada.accountId(), () -> sharing.share(ada.id(), mail, shared));
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private ApiClient client(User user) {
        return ApiClient.anonymous(PORT).withToken(users.token(user, Scope.values()));
    }
}
