package org.posthorn.standin;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message in Graph's JSON, derived from its MIME. */
final class GraphJson {

    /** Read off the store; the others need the MIME to be read. */
    private static final Set<String> CHEAP = Set.of(
            "id",
            "internetMessageId",
            "sentDateTime",
            "receivedDateTime",
            "createdDateTime",
            "lastModifiedDateTime",
            "parentFolderId",
            "conversationId",
            "isDraft",
            "isRead");

    private static final Set<String> FROM_MIME = Set.of(
            "subject",
            "from",
            "sender",
            "toRecipients",
            "ccRecipients",
            "bccRecipients",
            "replyTo",
            "body",
            "bodyPreview",
            "hasAttachments",
            "internetMessageHeaders");

    private GraphJson() {}

    /** @param select the names of the wanted properties with commas between, or null for the usual ones */
    static Map<String, Object> message(StoredMail mail, boolean immutable, @Nullable String select) {
        Set<String> wanted = wanted(select);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@odata.etag", "W/\"" + mail.number() + "\"");
        json.put("internetMessageId", mail.messageId());
        json.put("sentDateTime", GraphFace.time(mail.at()));
        json.put("receivedDateTime", GraphFace.time(mail.at()));
        json.put("createdDateTime", GraphFace.time(mail.at()));
        json.put("lastModifiedDateTime", GraphFace.time(mail.at()));
        json.put("parentFolderId", "AQMk" + mail.place().folder());
        json.put("conversationId", "AAQkAD" + mail.thread());
        json.put("isDraft", mail.place() == Place.DRAFTS);
        json.put("isRead", mail.place() == Place.SENT);
        if (!CHEAP.containsAll(wanted)) {
            addFromMime(json, mail, wanted);
        }
        json.keySet().removeIf(name -> !name.startsWith("@") && !wanted.contains(name));
        json.put("id", GraphFace.id(mail, immutable));
        return json;
    }

    private static Set<String> wanted(@Nullable String select) {
        Set<String> wanted = new LinkedHashSet<>(CHEAP);
        if (select == null) {
            wanted.addAll(FROM_MIME);
            wanted.remove("internetMessageHeaders");
            return wanted;
        }
        Set<String> names = new LinkedHashSet<>(Arrays.asList(select.split(",", -1)));
        wanted.addAll(FROM_MIME);
        if (!wanted.containsAll(names)) {
            throw Refusal.fault(400, "BadRequest", "Parsing OData Select and Expand failed: " + select);
        }
        return names;
    }

    private static void addFromMime(Map<String, Object> json, StoredMail mail, Set<String> wanted) {
        try {
            MimeMessage mime = MailHeaders.parse(mail.mime());
            json.put("subject", mime.getSubject());
            json.put("from", recipient(mime.getFrom()));
            json.put("sender", recipient(mime.getFrom()));
            json.put("toRecipients", recipients(mime.getRecipients(Message.RecipientType.TO)));
            json.put("ccRecipients", recipients(mime.getRecipients(Message.RecipientType.CC)));
            json.put("bccRecipients", recipients(mime.getRecipients(Message.RecipientType.BCC)));
            json.put("replyTo", recipients(mime.getReplyTo()));
            String html = text(mime, "text/html");
            String plain = html.isEmpty() ? text(mime, "text/plain") : html.replaceAll("<[^>]*>", "");
            json.put(
                    "body",
                    Map.of("contentType", html.isEmpty() ? "text" : "html", "content", html.isEmpty() ? plain : html));
            json.put("bodyPreview", plain.substring(0, Math.min(255, plain.length())));
            json.put("hasAttachments", mime.isMimeType("multipart/mixed"));
            if (wanted.contains("internetMessageHeaders") && mail.place() != Place.SENT) {
                json.put("internetMessageHeaders", headers(mime));
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, String>> headers(MimeMessage mime) throws MessagingException {
        return Collections.list(mime.getAllHeaders()).stream()
                .map(Header.class::cast)
                .map(header -> Map.of("name", header.getName(), "value", header.getValue()))
                .toList();
    }

    private static List<Map<String, Object>> recipients(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(GraphJson::recipient).toList();
    }

    private static Map<String, Object> recipient(Address @Nullable [] addresses) {
        return addresses == null || addresses.length == 0 ? Map.of() : recipient(addresses[0]);
    }

    private static Map<String, Object> recipient(Address address) {
        InternetAddress internet = (InternetAddress) address;
        String name = internet.getPersonal() == null ? internet.getAddress() : internet.getPersonal();
        return Map.of("emailAddress", Map.of("name", name, "address", internet.getAddress()));
    }

    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*")) {
            Multipart multipart = (Multipart) part.getContent();
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                String found = text(child, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
