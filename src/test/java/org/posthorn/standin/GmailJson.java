package org.posthorn.standin;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The Gmail API's JSON. */
final class GmailJson {

    private static final String[] ALWAYS = {"alt", "fields", "key", "prettyPrint", "quotaUser"};

    private GmailJson() {}

    /** Answers with the fields that were asked for; other parameters than these and the usual ones are faults. */
    static void answer(Call call, Object json, String... parameters) {
        call.allow(
                "invalidArgument",
                Stream.of(ALWAYS, parameters).flatMap(Stream::of).toArray(String[]::new));
        JsonNode tree = Call.JSON.valueToTree(json);
        String fields = call.query("fields");
        call.json(200, fields == null ? tree : masked(tree, List.of(fields.split(",", -1))));
    }

    static Map<String, Object> profile(MailboxOfStandIn mailbox) {
        return Map.of(
                "emailAddress",
                mailbox.address(),
                "messagesTotal",
                mailbox.size(),
                "threadsTotal",
                mailbox.size(),
                "historyId",
                Long.toString(GmailHistory.idOf(mailbox.head())));
    }

    static Map<String, Object> named(StoredMail mail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", mail.gmailId());
        json.put("threadId", mail.gmailThread());
        json.put(
                "labelIds",
                mail.place().label().isEmpty()
                        ? List.of()
                        : List.of(mail.place().label()));
        return json;
    }

    static Map<String, Object> message(StoredMail mail, String format, List<String> headers) {
        Map<String, Object> json = named(mail);
        json.put("snippet", "");
        json.put("historyId", Long.toString(GmailHistory.idOf(mail.number())));
        json.put("internalDate", Long.toString(mail.at().toEpochMilli()));
        switch (format) {
            case "minimal" -> {}
            case "raw" -> {
                byte[] mime = mail.mime();
                json.put("sizeEstimate", mime.length);
                json.put("raw", Base64.getUrlEncoder().encodeToString(mime));
            }
            case "metadata" -> json.put("payload", payload(mail, headers));
            default -> throw Refusal.fault(400, "invalidArgument", "This format is not known here: " + format);
        }
        return json;
    }

    static Map<String, Object> sendAs(MailboxOfStandIn mailbox) {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> own = sendAs(mailbox.address(), true);
        own.put("isPrimary", true);
        own.put("isDefault", true);
        all.add(own);
        mailbox.aliases().forEach(alias -> all.add(verification(sendAs(alias, true), "accepted")));
        mailbox.unverifiedAliases().forEach(alias -> all.add(verification(sendAs(alias, true), "pending")));
        return Map.of("sendAs", all);
    }

    private static Map<String, Object> sendAs(String address, boolean alias) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sendAsEmail", address);
        json.put("displayName", "");
        json.put("replyToAddress", "");
        json.put("signature", "");
        json.put("treatAsAlias", alias);
        return json;
    }

    private static Map<String, Object> verification(Map<String, Object> json, String status) {
        json.put("verificationStatus", status);
        return json;
    }

    private static Map<String, Object> payload(StoredMail mail, List<String> wanted) {
        try {
            MimeMessage mime = MailHeaders.parse(mail.mime());
            List<Map<String, String>> headers = Collections.list(mime.getAllHeaders()).stream()
                    .map(Header.class::cast)
                    .filter(header -> wanted.isEmpty() || wanted.stream().anyMatch(header.getName()::equalsIgnoreCase))
                    .map(header -> Map.of("name", header.getName(), "value", header.getValue()))
                    .toList();
            return Map.of("mimeType", mime.getContentType().replaceAll(";(?s).*", ""), "headers", headers);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the paths name and nothing else, as {@code fields} does; a name that isn't there is no fault of the client. */
    private static JsonNode masked(JsonNode tree, List<String> paths) {
        ObjectNode result = Call.JSON.createObjectNode();
        for (String path : paths) {
            copy(tree, result, path);
        }
        return result;
    }

    private static void copy(JsonNode from, ObjectNode to, String path) {
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        JsonNode value = from.get(name);
        if (value == null) {
            return;
        }
        if (slash < 0) {
            to.set(name, value);
        } else if (value.isArray()) {
            ArrayNode array = to.has(name) ? (ArrayNode) to.get(name) : to.putArray(name);
            for (int i = 0; i < value.size(); i++) {
                ObjectNode item = array.size() > i ? (ObjectNode) array.get(i) : array.addObject();
                copy(value.get(i), item, path.substring(slash + 1));
            }
        } else {
            copy(value, to.has(name) ? (ObjectNode) to.get(name) : to.putObject(name), path.substring(slash + 1));
        }
    }
}
