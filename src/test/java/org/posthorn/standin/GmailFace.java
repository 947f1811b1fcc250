package org.posthorn.standin;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.posthorn.mailbox.Provider;
import tools.jackson.databind.JsonNode;

/** The Gmail API, as much of it as mail needs. */
final class GmailFace implements Face {

    private static final String[] READ = {GmailScopes.READ, GmailScopes.MODIFY};
    private static final String[] SEND = {GmailScopes.SEND, GmailScopes.MODIFY};
    private static final Map<String, String> STATUS = Map.of(
            "authError", "UNAUTHENTICATED",
            "insufficientPermissions", "PERMISSION_DENIED",
            "notFound", "NOT_FOUND",
            "rateLimitExceeded", "RESOURCE_EXHAUSTED",
            "backendError", "UNAVAILABLE");

    private final MailboxStandIn standIn;
    private final Tokens tokens;
    private final Trouble trouble;
    private final GmailWatches watches;
    private final GmailHistory history;

    GmailFace(MailboxStandIn standIn, Tokens tokens, Trouble trouble, GmailWatches watches) {
        this.standIn = standIn;
        this.tokens = tokens;
        this.trouble = trouble;
        this.watches = watches;
        this.history = new GmailHistory(trouble);
    }

    @Override
    public void answer(Call call) {
        if (call.is("POST", "batch") || call.is("POST", "batch", "gmail", "v1")) {
            GmailBatch.answer(call);
            return;
        }
        boolean sends = call.path().getLast().equals("send");
        Tokens.Grant grant = tokens.check(call, Provider.GOOGLE, sends ? SEND : READ);
        MailboxOfStandIn mailbox = standIn.mailbox(grant.user());
        Semaphore places = trouble.atATime("gmail|" + mailbox.address());
        if (!places.tryAcquire()) {
            throw Refusal.of(429, "rateLimitExceeded", "Too many concurrent requests for user.");
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
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", refusal.status());
        error.put("message", refusal.text());
        String domain = refusal.code().equals("rateLimitExceeded") ? "usageLimits" : "global";
        error.put("errors", List.of(Map.of("message", refusal.text(), "domain", domain, "reason", refusal.code())));
        error.put("status", STATUS.getOrDefault(refusal.code(), "INVALID_ARGUMENT"));
        return Map.of("error", error);
    }

    private void badDay() {
        if (trouble.takeThrottled()) {
            String wait = Long.toString(trouble.retryAfter().toSeconds());
            throw Refusal.of(
                    trouble.throttledStatus(), "rateLimitExceeded", "Rate Limit Exceeded", Map.of("Retry-After", wait));
        }
        if (trouble.takeUnavailable()) {
            throw Refusal.of(503, "backendError", "Backend Error");
        }
    }

    private void route(Call call, MailboxOfStandIn mailbox) {
        if (call.is("GET", "gmail", "v1", "users", "me", "profile")) {
            GmailJson.answer(call, GmailJson.profile(mailbox));
        } else if (call.is("GET", "gmail", "v1", "users", "me", "history")) {
            history.list(call, mailbox);
        } else if (call.is("GET", "gmail", "v1", "users", "me", "messages")) {
            GmailMessages.list(call, mailbox);
        } else if (call.is("GET", "gmail", "v1", "users", "me", "messages", "*")) {
            if ("raw".equals(call.query("format"))) {
                trouble.givesMime();
            }
            GmailMessages.one(call, mailbox);
        } else if (call.is("POST", "gmail", "v1", "users", "me", "messages", "send")) {
            JsonNode json = call.json();
            send(call, mailbox, Base64.getUrlDecoder().decode(json.path("raw").asString("")), json);
        } else if (call.is("POST", "upload", "gmail", "v1", "users", "me", "messages", "send")) {
            upload(call, mailbox);
        } else if (call.is("GET", "gmail", "v1", "users", "me", "settings", "sendAs")) {
            GmailJson.answer(call, GmailJson.sendAs(mailbox));
        } else if (call.is("POST", "gmail", "v1", "users", "me", "watch")) {
            watches.start(call, mailbox);
        } else if (call.is("POST", "gmail", "v1", "users", "me", "stop")) {
            watches.stop(call, mailbox);
        } else {
            throw Refusal.fault(404, "notFound", "Not Found: " + call.asked());
        }
    }

    private void upload(Call call, MailboxOfStandIn mailbox) {
        String type = call.header("Content-Type");
        if (!"multipart".equals(call.query("uploadType")) || !type.startsWith("multipart/related")) {
            throw Refusal.fault(400, "badRequest", "Only uploadType=multipart is known here: " + call.asked());
        }
        List<Parts.Part> parts = Parts.of(type, call.body());
        if (parts.size() != 2 || !parts.get(1).header("content-type").startsWith("message/rfc822")) {
            throw Refusal.fault(400, "badRequest", "Metadata and a message/rfc822 are wanted, not " + parts);
        }
        send(
                call,
                mailbox,
                parts.get(1).content(),
                Call.JSON.readTree(parts.get(0).content()));
    }

    private void send(Call call, MailboxOfStandIn mailbox, byte[] mime, JsonNode metadata) {
        if (mime.length == 0) {
            throw Refusal.fault(400, "invalidArgument", "'raw' RFC822 payload message string is required");
        }
        long thread = 0;
        if (metadata.hasNonNull("threadId")) {
            String wanted = metadata.get("threadId").asString();
            thread = Optional.of(StoredMail.numberOfGmail(wanted))
                    .flatMap(mailbox::mail)
                    .orElseThrow(() -> Refusal.of(404, "notFound", "Requested entity was not found."))
                    .thread();
        }
        StoredMail copy = mailbox.store(mime, thread);
        SendingMail.toOthers(standIn, mailbox, mime);
        GmailJson.answer(call, GmailJson.named(copy), "uploadType");
    }
}
