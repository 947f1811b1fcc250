package org.posthorn.standin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists of messages and what changed in them. */
final class GraphMessages {

    private static final Pattern CONDITION =
            Pattern.compile("(sentDateTime|receivedDateTime) (ge|gt|le|lt) (\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)");
    private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize=(\\d+)");
    private static final int DEFAULT_PAGE = 10;
    private static final int LARGEST_PAGE = 1000;

    private final MailboxStandIn standIn;
    private final Trouble trouble;

    GraphMessages(MailboxStandIn standIn, Trouble trouble) {
        this.standIn = standIn;
        this.trouble = trouble;
    }

    void one(Call call, StoredMail mail) {
        call.allow("ErrorInvalidUrlQuery", "$select");
        Map<String, Object> json = GraphJson.message(mail, GraphFace.wantsImmutable(call), call.query("$select"));
        json.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#users('me')/messages/$entity");
        call.json(200, json);
    }

    void list(Call call, MailboxOfStandIn mailbox, Place folder) {
        call.allow("ErrorInvalidUrlQuery", "$select", "$filter", "$orderby", "$top", "$count", "$skip");
        List<StoredMail> found = mailbox.mails(folder).stream()
                .filter(filter(call.query("$filter")))
                .sorted(order(call))
                .toList();
        int top = Integer.parseInt(call.query("$top", Integer.toString(DEFAULT_PAGE)));
        int skip = Integer.parseInt(call.query("$skip", "0"));
        if (top < 1 || top > LARGEST_PAGE) {
            throw Refusal.fault(400, "ErrorInvalidUrlQuery", "The value of $top is out of range: " + top);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#users('me')/mailFolders/messages");
        if ("true".equals(call.query("$count"))) {
            answer.put("@odata.count", found.size());
        }
        answer.put(
                "value",
                found.stream()
                        .skip(skip)
                        .limit(top)
                        .map(mail -> GraphJson.message(mail, GraphFace.wantsImmutable(call), call.query("$select")))
                        .toList());
        if (skip + top < found.size()) {
            answer.put("@odata.nextLink", link(folder, "messages", query(call, skip + top)));
        }
        call.json(200, answer);
    }

    /** Where a round of changes stands; goes through the client as an opaque token. */
    private record Round(
            int epoch,
            long after,
            @Nullable String filter,
            @Nullable String changeType,
            @Nullable String select) {

        String token() {
            String text = epoch + "\n" + after + "\n" + given(filter) + "\n" + given(changeType) + "\n" + given(select);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Round of(String token) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\n", -1);
                return new Round(
                        Integer.parseInt(parts[0]),
                        Long.parseLong(parts[1]),
                        orNull(parts[2]),
                        orNull(parts[3]),
                        orNull(parts[4]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refusal.fault(400, "ErrorInvalidSyncStateData", "Badly formed token.");
            }
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text;
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    void delta(Call call, MailboxOfStandIn mailbox, Place folder) {
        Round round = round(call);
        if (round.epoch() < trouble.cursorsFrom()) {
            throw Refusal.of(410, "syncStateNotFound", "The sync state generation is not found; resync is required.");
        }
        Matcher size = PAGE_SIZE.matcher(call.header("Prefer"));
        int limit = size.find() ? Integer.parseInt(size.group(1)) : DEFAULT_PAGE;
        Predicate<StoredMail> filter = filter(round.filter());
        List<Map<String, Object>> items = new ArrayList<>();
        long head = mailbox.head();
        long at = round.after();
        while (at < head && items.size() < limit) {
            at++;
            Change change = mailbox.change(at);
            if (change.place() == folder && wanted(change, round, filter)) {
                items.add(item(change, GraphFace.wantsImmutable(call), round.select()));
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#Collection(message)");
        Round next = new Round(trouble.cursorsFrom(), at, round.filter(), round.changeType(), round.select());
        answer.put(
                at < head ? "@odata.nextLink" : "@odata.deltaLink",
                link(folder, "messages/delta()", (at < head ? "$skiptoken=" : "$deltatoken=") + next.token()));
        answer.put("value", items);
        call.json(200, answer);
    }

    private Round round(Call call) {
        String token = call.query("$skiptoken", call.query("$deltatoken", ""));
        if (!token.isEmpty()) {
            call.allow("ErrorInvalidUrlQuery", "$skiptoken", "$deltatoken");
            return Round.of(token);
        }
        call.allow("ErrorInvalidUrlQuery", "$select", "$filter", "$orderby", "$top", "changeType");
        String filter = call.query("$filter");
        if (filter != null && !filter.matches("receivedDateTime (ge|gt) \\S+")) {
            throw Refusal.fault(400, "ErrorInvalidUrlQuery", "The delta query does not support this filter: " + filter);
        }
        String type = call.query("changeType");
        if (type != null && !List.of("created", "updated", "deleted").contains(type)) {
            throw Refusal.fault(400, "ErrorInvalidUrlQuery", "changeType: " + type);
        }
        return new Round(trouble.cursorsFrom(), 0, filter, type, call.query("$select"));
    }

    private static boolean wanted(Change change, Round round, Predicate<StoredMail> filter) {
        String type = round.changeType();
        boolean typed = type == null || type.equals(change.kind().atGraph());
        boolean there = change.kind().atGraph().equals("deleted")
                || (change.mail().place() == change.place() && !change.mail().isGone());
        return typed && there && filter.test(change.mail());
    }

    private static Map<String, Object> item(Change change, boolean immutable, @Nullable String select) {
        if (!change.kind().atGraph().equals("deleted")) {
            return GraphJson.message(change.mail(), immutable, select);
        }
        Map<String, Object> removed = new LinkedHashMap<>();
        removed.put("@odata.type", "#microsoft.graph.message");
        removed.put("id", GraphFace.id(change.mail(), immutable));
        removed.put("@removed", Map.of("reason", "deleted"));
        return removed;
    }

    private static Predicate<StoredMail> filter(@Nullable String text) {
        if (text == null) {
            return mail -> true;
        }
        Predicate<StoredMail> all = mail -> true;
        for (String part : text.split(" and ", -1)) {
            Matcher condition = CONDITION.matcher(part);
            if (!condition.matches()) {
                throw Refusal.fault(400, "BadRequest", "Invalid filter clause: " + text);
            }
            Instant bound = OffsetDateTime.parse(condition.group(3)).toInstant();
            String operator = condition.group(2);
            all = all.and(mail -> holds(operator, mail.at().compareTo(bound)));
        }
        return all;
    }

    private static boolean holds(String operator, int compared) {
        return switch (operator) {
            case "ge" -> compared >= 0;
            case "gt" -> compared > 0;
            case "le" -> compared <= 0;
            default -> compared < 0;
        };
    }

    /** Graph wants what is ordered by to stand first in the filter. */
    private static Comparator<StoredMail> order(Call call) {
        String text = call.query("$orderby", "receivedDateTime desc");
        Matcher matcher =
                Pattern.compile("(sentDateTime|receivedDateTime)( asc| desc)?").matcher(text);
        if (!matcher.matches()) {
            throw Refusal.fault(400, "BadRequest", "Invalid $orderby: " + text);
        }
        String filter = call.query("$filter");
        if (call.query("$orderby") != null && filter != null && !filter.startsWith(matcher.group(1))) {
            throw Refusal.fault(
                    400, "InefficientFilter", "The restriction or sort order is too complex for this operation.");
        }
        Comparator<StoredMail> byTime = Comparator.comparing(StoredMail::at);
        return " desc".equals(matcher.group(2)) ? byTime.reversed() : byTime;
    }

    private String link(Place folder, String what, String query) {
        return standIn.graphUrl() + "/me/mailFolders/" + folder.folder() + "/" + what + "?" + query;
    }

    private static String query(Call call, int skip) {
        StringBuilder query = new StringBuilder();
        for (String name : Arrays.asList("$select", "$filter", "$orderby", "$top", "$count")) {
            String value = call.query(name);
            if (value != null) {
                query.append(name.replace("$", "%24"))
                        .append('=')
                        .append(java.net.URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return query.append("%24skip=").append(skip).toString();
    }
}
