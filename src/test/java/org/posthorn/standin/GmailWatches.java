package org.posthorn.standin;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Who wants Pub/Sub to be told of changes; one watch for each user, the last wins. */
final class GmailWatches {

    /** The service account that pushes. */
    static final String PUSHER = "push@posthorn-test.iam.gserviceaccount.com";

    private static final Duration WEEK = Duration.ofDays(7);

    private final Notifications notifications;
    private final Clock clock;
    private final Map<String, Watch> all = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private volatile String url = "";
    private volatile String audience = "";

    private record Watch(Set<String> labels, Instant ends) {}

    GmailWatches(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    void pushTo(String to, String wanted) {
        url = to;
        audience = wanted;
    }

    void start(Call call, MailboxOfStandIn mailbox) {
        JsonNode json = call.json();
        Set<String> unknown = new HashSet<>(json.propertyNames());
        unknown.removeAll(Set.of("topicName", "labelIds", "labelFilterBehavior"));
        if (!unknown.isEmpty() || !json.path("topicName").asString("").matches("projects/[\\w-]+/topics/[\\w-]+")) {
            throw Refusal.fault(400, "invalidArgument", "Invalid topicName or unknown names: " + json);
        }
        Set<String> labels = new HashSet<>();
        json.path("labelIds").forEach(label -> labels.add(label.asString()));
        Watch watch = new Watch(labels, clock.instant().plus(WEEK));
        all.put(mailbox.address(), watch);
        GmailJson.answer(
                call,
                Map.of(
                        "historyId",
                        Long.toString(GmailHistory.idOf(mailbox.head())),
                        "expiration",
                        Long.toString(watch.ends().toEpochMilli())));
    }

    void stop(Call call, MailboxOfStandIn mailbox) {
        all.remove(mailbox.address());
        call.empty(204);
    }

    void tell(MailboxOfStandIn.Event event) {
        Watch watch = all.get(event.mailbox().address());
        String label = event.change().place().label();
        if (watch == null
                || url.isEmpty()
                || !watch.ends().isAfter(clock.instant())
                || !watch.labels().contains(label)) {
            return;
        }
        Map<String, Object> data = Map.of(
                "emailAddress",
                event.mailbox().address(),
                "historyId",
                GmailHistory.idOf(event.change().number()));
        String id = Long.toString(number.incrementAndGet());
        Map<String, Object> message = Map.of(
                "data",
                Base64.getEncoder()
                        .encodeToString(Call.JSON.writeValueAsString(data).getBytes(StandardCharsets.UTF_8)),
                "messageId",
                id,
                "message_id",
                id,
                "publishTime",
                clock.instant().toString());
        String body = Call.JSON.writeValueAsString(
                Map.of("message", message, "subscription", "projects/posthorn-test/subscriptions/mail"));
        notifications.offer(new Notifications.Message(
                url, body, Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token())));
    }

    private String token() {
        return OidcFace.signed(new JWTClaimsSet.Builder()
                .issuer("https://accounts.google.com")
                .audience(audience)
                .subject("pusher")
                .claim("email", PUSHER)
                .claim("email_verified", true)
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(3600)))
                .build());
    }
}
