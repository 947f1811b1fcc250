package org.posthorn.standin;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailbox.Provider;

/** Microsoft Graph, as much of it as mail needs. */
final class GraphFace implements Face {

    private static final Set<String> USER =
            Set.of("id", "displayName", "mail", "userPrincipalName", "otherMails", "proxyAddresses");
    private static final Pattern ID = Pattern.compile("(AAkALg|AAMkAD)([\\w=-]+)");

    private final MailboxStandIn standIn;
    private final Tokens tokens;
    private final Trouble trouble;
    private final GraphSubscriptions subscriptions;
    private final GraphMessages messages;

    GraphFace(MailboxStandIn standIn, Tokens tokens, Trouble trouble, GraphSubscriptions subscriptions) {
        this.standIn = standIn;
        this.tokens = tokens;
        this.trouble = trouble;
        this.subscriptions = subscriptions;
        this.messages = new GraphMessages(standIn, trouble);
    }

    @Override
    public void answer(Call call) {
        Tokens.Grant grant = tokens.check(call, Provider.MICROSOFT, scopes(call));
        MailboxOfStandIn mailbox = standIn.mailbox(grant.user());
        Semaphore places = trouble.atATime(mailbox.address());
        if (!places.tryAcquire()) {
            throw Refusal.of(
                    429,
                    "ApplicationThrottled",
                    "Application is over its MailboxConcurrency limit.",
                    Map.of("Retry-After", "1"));
        }
        try {
            badDay();
            route(call, mailbox);
        } finally {
            places.release();
        }
    }

    @Override
    public Object error(Refusal refusal) {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("date", "2026-11-22T10:00:00");
        inner.put("request-id", UUID.randomUUID().toString());
        inner.put("client-request-id", UUID.randomUUID().toString());
        return Map.of("error", Map.of("code", refusal.code(), "message", refusal.text(), "innerError", inner));
    }

    private void badDay() {
        if (trouble.takeThrottled()) {
            String wait = Long.toString(trouble.retryAfter().toSeconds());
            throw Refusal.of(429, "TooManyRequests", "Too Many Requests", Map.of("Retry-After", wait));
        }
        if (trouble.takeUnavailable()) {
            throw Refusal.of(503, "serviceNotAvailable", "Service Unavailable");
        }
    }

    private static String[] scopes(Call call) {
        if (call.is("GET", "me")) {
            return new String[] {"User.Read"};
        }
        return call.is("POST", "me", "sendMail")
                ? new String[] {"Mail.Send"}
                : new String[] {"Mail.Read", "Mail.ReadWrite"};
    }

    private void route(Call call, MailboxOfStandIn mailbox) {
        if (call.is("GET", "me")) {
            me(call, mailbox);
        } else if (call.is("GET", "me", "mailFolders", "*", "messages")) {
            messages.list(call, mailbox, folder(call));
        } else if (call.is("GET", "me", "mailFolders", "*", "messages", "delta()")) {
            messages.delta(call, mailbox, folder(call));
        } else if (call.is("GET", "me", "messages", "*")) {
            messages.one(call, mail(call, mailbox));
        } else if (call.is("GET", "me", "messages", "*", "$value")) {
            call.allow("ErrorInvalidUrlQuery");
            trouble.givesMime();
            call.answer(200, "text/plain", mail(call, mailbox).mime());
        } else if (call.is("POST", "me", "sendMail")) {
            send(call, mailbox);
        } else if (!call.path().isEmpty() && call.path().getFirst().equals("subscriptions")) {
            subscriptions.answer(call, mailbox);
        } else {
            throw Refusal.fault(400, "BadRequest", "Resource not found for the segment: " + call.asked());
        }
    }

    private static void me(Call call, MailboxOfStandIn mailbox) {
        call.allow("ErrorInvalidUrlQuery", "$select");
        List<String> proxies = new ArrayList<>(List.of("SMTP:" + mailbox.address()));
        mailbox.aliases().forEach(alias -> proxies.add("smtp:" + alias));
        proxies.add("x500:/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=1");
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", OidcFace.subject(mailbox.address()));
        all.put("displayName", mailbox.address());
        all.put("mail", mailbox.address());
        all.put("userPrincipalName", mailbox.address());
        all.put("otherMails", List.of());
        all.put("proxyAddresses", proxies);
        String select = call.query("$select");
        if (select == null) {
            // Only what Graph gives where nothing is selected.
            all.keySet().retainAll(Set.of("id", "displayName", "mail", "userPrincipalName"));
        } else {
            List<String> names = Arrays.asList(select.split(",", -1));
            if (!USER.containsAll(names)) {
                throw Refusal.fault(400, "BadRequest", "Parsing OData Select and Expand failed: " + select);
            }
            all.keySet().retainAll(names);
        }
        all.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#users/$entity");
        call.json(200, all);
    }

    private void send(Call call, MailboxOfStandIn mailbox) {
        call.allow("ErrorInvalidUrlQuery");
        if (!call.header("Content-Type").startsWith("text/plain")) {
            throw Refusal.fault(400, "BadRequest", "MIME content is sent as text/plain here.");
        }
        byte[] mime = decoded(call.body());
        mailbox.sent(mime);
        SendingMail.toOthers(standIn, mailbox, mime);
        call.empty(202);
    }

    private static byte[] decoded(byte[] base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Refusal.fault(400, "ErrorMimeContentInvalidBase64String", "Invalid base64 string for MIME content.");
        }
    }

    private static Place folder(Call call) {
        String name = call.path().get(2);
        return Arrays.stream(Place.values())
                .filter(place -> place.folder().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.fault(404, "ErrorItemNotFound", "No such folder: " + name));
    }

    static boolean wantsImmutable(Call call) {
        return call.header("Prefer").contains("IdType=\"ImmutableId\"");
    }

    static String id(StoredMail mail, boolean immutable) {
        return immutable ? mail.immutableId() : mail.movingId();
    }

    private static StoredMail mail(Call call, MailboxOfStandIn mailbox) {
        String id = call.path().get(2);
        return number(id)
                .flatMap(mailbox::mail)
                .filter(mail -> id(mail, wantsImmutable(call)).equals(id))
                .orElseThrow(
                        () -> Refusal.of(404, "ErrorItemNotFound", "The specified object was not found in the store."));
    }

    private static Optional<Long> number(@Nullable String id) {
        Matcher matcher = ID.matcher(id == null ? "" : id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String text = new String(Base64.getUrlDecoder().decode(matcher.group(2)), StandardCharsets.US_ASCII);
        return Optional.of(Long.valueOf(text.replaceAll("\\..*", "")));
    }

    static String time(java.time.Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }
}
