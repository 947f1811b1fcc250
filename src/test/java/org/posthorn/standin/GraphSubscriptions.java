package org.posthorn.standin;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who wants to be told of new messages. */
final class GraphSubscriptions {

    private static final Duration LONGEST = Duration.ofMinutes(4230);
    private static final Set<String> NAMES = Set.of(
            "@odata.type",
            "changeType",
            "notificationUrl",
            "lifecycleNotificationUrl",
            "resource",
            "expirationDateTime",
            "clientState",
            "latestSupportedTlsVersion");
    private static final Pattern RESOURCE = Pattern.compile("/?me/mailFolders\\('(sentitems|inbox)'\\)/messages");
    private static final int LONGEST_STATE = 128;

    private final Notifications notifications;
    private final Clock clock;
    private final Map<String, Subscription> all = new ConcurrentHashMap<>();

    private record Subscription(
            String id,
            String owner,
            String folder,
            String resource,
            String url,
            @Nullable String lifecycleUrl,
            @Nullable String state,
            Instant expires,
            boolean immutable) {

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#subscriptions/$entity");
            json.put("id", id);
            json.put("resource", resource);
            json.put("changeType", "created");
            json.put("notificationUrl", url);
            json.put("lifecycleNotificationUrl", lifecycleUrl);
            json.put("clientState", state);
            json.put("expirationDateTime", GraphFace.time(expires));
            json.put("applicationId", MailboxStandIn.TENANT);
            json.put("creatorId", OidcFace.subject(owner));
            json.put("latestSupportedTlsVersion", "v1_2");
            return json;
        }

        Subscription until(Instant time) {
            return new Subscription(id, owner, folder, resource, url, lifecycleUrl, state, time, immutable);
        }
    }

    GraphSubscriptions(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    void answer(Call call, MailboxOfStandIn mailbox) {
        call.allow("ErrorInvalidUrlQuery");
        if (call.is("POST", "subscriptions")) {
            call.json(201, create(call, mailbox).json());
        } else if (call.is("GET", "subscriptions", "*")) {
            call.json(200, one(call).json());
        } else if (call.is("PATCH", "subscriptions", "*")) {
            Subscription renewed = one(call).until(expiry(call.json(), Set.of("@odata.type", "expirationDateTime")));
            all.put(renewed.id(), renewed);
            call.json(200, renewed.json());
        } else if (call.is("POST", "subscriptions", "*", "reauthorize")) {
            one(call);
            call.empty(204);
        } else if (call.is("DELETE", "subscriptions", "*")) {
            all.remove(one(call).id());
            call.empty(204);
        } else {
            throw Refusal.fault(400, "BadRequest", "Resource not found for the segment: " + call.asked());
        }
    }

    void tell(MailboxOfStandIn.Event event) {
        if (!event.change().kind().atGraph().equals("created")) {
            return;
        }
        String folder = event.change().place().folder();
        all.values().stream()
                .filter(one -> one.owner().equals(event.mailbox().address())
                        && one.folder().equals(folder)
                        && one.expires().isAfter(clock.instant()))
                .forEach(one -> notifications.offer(new Notifications.Message(
                        one.url(), created(one, event.change().mail()), Map.of("Content-Type", "application/json"))));
    }

    void lifecycle(String event) {
        for (Subscription one : List.copyOf(all.values())) {
            Map<String, Object> item = common(one);
            item.put("lifecycleEvent", event);
            String url = one.lifecycleUrl();
            if (url != null) {
                notifications.offer(new Notifications.Message(
                        url,
                        Call.JSON.writeValueAsString(Map.of("value", List.of(item))),
                        Map.of("Content-Type", "application/json")));
            }
            if (event.equals("subscriptionRemoved")) {
                all.remove(one.id());
            }
        }
    }

    private Subscription create(Call call, MailboxOfStandIn mailbox) {
        JsonNode json = call.json();
        Instant expires = expiry(json, NAMES);
        Matcher resource = RESOURCE.matcher(json.path("resource").asString(""));
        if (!resource.matches() || !json.path("changeType").asString("").equals("created")) {
            throw Refusal.fault(400, "ValidationError", "Resource or changeType is not one that is known: " + json);
        }
        String state = text(json, "clientState");
        if (state != null && state.length() > LONGEST_STATE) {
            throw Refusal.fault(400, "ValidationError", "clientState is too long.");
        }
        String url = json.path("notificationUrl").asString("");
        List<String> urls = new ArrayList<>(List.of(url));
        String lifecycle = text(json, "lifecycleNotificationUrl");
        if (lifecycle != null) {
            urls.add(lifecycle);
        }
        urls.forEach(this::shakeHands);
        Subscription made = new Subscription(
                UUID.randomUUID().toString(),
                mailbox.address(),
                resource.group(1),
                json.path("resource").asString(""),
                url,
                lifecycle,
                state,
                expires,
                GraphFace.wantsImmutable(call));
        all.put(made.id(), made);
        return made;
    }

    private void shakeHands(String url) {
        String token = "Validation: Testing client application reachability & more " + UUID.randomUUID();
        String asked = url + (url.contains("?") ? "&" : "?") + "validationToken="
                + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8);
        try {
            HttpResponse<String> answer = notifications.post(
                    new Notifications.Message(asked, "", Map.of("Content-Type", "text/plain; charset=utf-8")));
            boolean plain =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain");
            if (answer.statusCode() == 200 && plain && answer.body().equals(token)) {
                return;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.of(400, "ValidationError", "Subscription validation request failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.of(
                400,
                "ValidationError",
                "Subscription validation request failed. Must respond with 200 OK to this request.");
    }

    private Instant expiry(JsonNode json, Set<String> names) {
        Set<String> unknown = new HashSet<>(json.propertyNames());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw Refusal.fault(400, "BadRequest", "Unknown properties: " + unknown);
        }
        Instant expires = OffsetDateTime.parse(json.path("expirationDateTime").asString(""))
                .toInstant();
        if (expires.isAfter(clock.instant().plus(LONGEST).plusSeconds(5)) || expires.isBefore(clock.instant())) {
            throw Refusal.fault(
                    400, "ValidationError", "Subscription expiration can only be 4230 minutes in the future.");
        }
        return expires;
    }

    private Subscription one(Call call) {
        Subscription one = all.get(call.path().get(1));
        if (one == null || one.expires().isBefore(clock.instant())) {
            throw Refusal.of(404, "ResourceNotFound", "The object was not found.");
        }
        return one;
    }

    private static String created(Subscription one, StoredMail mail) {
        String id = GraphFace.id(mail, one.immutable());
        String resource = "Users/" + OidcFace.subject(one.owner()) + "/Messages/" + id;
        Map<String, Object> item = common(one);
        item.put("changeType", "created");
        item.put("resource", resource);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@odata.type", "#Microsoft.Graph.Message");
        data.put("@odata.id", resource);
        data.put("@odata.etag", "W/\"1\"");
        data.put("id", id);
        item.put("resourceData", data);
        return Call.JSON.writeValueAsString(Map.of("value", List.of(item)));
    }

    private static Map<String, Object> common(Subscription one) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("subscriptionId", one.id());
        item.put("subscriptionExpirationDateTime", GraphFace.time(one.expires()));
        item.put("clientState", one.state());
        item.put("tenantId", MailboxStandIn.TENANT);
        return item;
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
