package org.posthorn.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened in a mailbox, as users.history.list tells it. */
final class GmailHistory {

    private static final int BEFORE_ALL = 1000;
    private static final String DEFAULT_PAGE = "100";

    private final Trouble trouble;

    GmailHistory(Trouble trouble) {
        this.trouble = trouble;
    }

    /** The history id of a change of the store; of 0 for before the first. */
    static long idOf(long change) {
        return BEFORE_ALL + change;
    }

    void list(Call call, MailboxOfStandIn mailbox) {
        List<String> types = call.queries("historyTypes");
        if (!List.of("messageAdded", "messageDeleted", "labelAdded", "labelRemoved")
                .containsAll(types)) {
            throw Refusal.fault(400, "invalidArgument", "Invalid historyTypes: " + types);
        }
        long start = Long.parseLong(call.query("startHistoryId", "0"));
        if (start < BEFORE_ALL || start < trouble.historyFrom() || start > idOf(mailbox.head())) {
            throw Refusal.of(404, "notFound", "Requested entity was not found.");
        }
        int limit = Integer.parseInt(call.query("maxResults", DEFAULT_PAGE));
        long at = Long.parseLong(call.query("pageToken", Long.toString(start))) - BEFORE_ALL;
        long head = mailbox.head();
        List<Map<String, Object>> records = new ArrayList<>();
        while (at < head && records.size() < limit) {
            at++;
            Map<String, Object> found = item(mailbox.change(at), types, call.query("labelId"));
            if (found != null) {
                records.add(found);
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        if (!records.isEmpty()) {
            answer.put("history", records);
        }
        if (at < head) {
            answer.put("nextPageToken", Long.toString(idOf(at)));
        }
        answer.put("historyId", Long.toString(idOf(head)));
        GmailJson.answer(call, answer, "historyTypes", "startHistoryId", "labelId", "maxResults", "pageToken");
    }

    private static @Nullable Map<String, Object> item(Change change, List<String> types, @Nullable String label) {
        String type = type(change.kind());
        boolean wanted = (types.isEmpty() || types.contains(type))
                && (label == null || change.place().label().equals(label));
        if (type.isEmpty() || !wanted) {
            return null;
        }
        Map<String, Object> message = GmailJson.named(change.mail());
        if (change.place().label().isEmpty()) {
            message.remove("labelIds");
        } else {
            message.put("labelIds", List.of(change.place().label()));
        }
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", Long.toString(idOf(change.number())));
        item.put(
                "messages",
                List.of(Map.of(
                        "id", change.mail().gmailId(), "threadId", change.mail().gmailThread())));
        item.put(field(change.kind()), List.of(Map.of("message", message)));
        return item;
    }

    private static String type(Change.Kind kind) {
        return switch (kind) {
            case ADDED -> "messageAdded";
            case DELETED -> "messageDeleted";
            case MOVED_IN -> "labelAdded";
            case MOVED_OUT -> "labelRemoved";
            case UPDATED -> "";
        };
    }

    private static String field(Change.Kind kind) {
        return switch (kind) {
            case ADDED -> "messagesAdded";
            case DELETED -> "messagesDeleted";
            case MOVED_IN -> "labelsAdded";
            default -> "labelsRemoved";
        };
    }
}
