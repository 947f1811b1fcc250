package org.posthorn.standin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** users.messages: lists, and one in the asked format. */
final class GmailMessages {

    private static final Pattern TERM = Pattern.compile("(after|before):(\\d+)");
    private static final int LARGEST_PAGE = 500;

    /** Where there are more, the estimate of Gmail says about so much. */
    private static final int ROUGHLY = 201;

    private GmailMessages() {}

    /** Newest first, ids only. */
    static void list(Call call, MailboxOfStandIn mailbox) {
        Place place = Arrays.stream(Place.values())
                .filter(one ->
                        !one.label().isEmpty() && call.queries("labelIds").equals(List.of(one.label())))
                .findFirst()
                .orElseThrow(() -> Refusal.fault(400, "invalidArgument", "Invalid label: " + call.queries("labelIds")));
        List<StoredMail> found = mailbox.mails(place).stream()
                .filter(search(call.query("q", "")))
                .sorted(Comparator.comparing(StoredMail::at).reversed())
                .toList();
        int size = Integer.parseInt(call.query("maxResults", "100"));
        int skip = Integer.parseInt(call.query("pageToken", "0"));
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refusal.fault(400, "invalidArgument", "maxResults: " + size);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        List<Map<String, String>> page = found.stream()
                .skip(skip)
                .limit(size)
                .map(mail -> Map.of("id", mail.gmailId(), "threadId", mail.gmailThread()))
                .toList();
        if (!page.isEmpty()) {
            answer.put("messages", page);
        }
        if (skip + size < found.size()) {
            answer.put("nextPageToken", Integer.toString(skip + size));
        }
        answer.put("resultSizeEstimate", Math.min(found.size(), ROUGHLY));
        GmailJson.answer(call, answer, "labelIds", "q", "maxResults", "pageToken", "includeSpamTrash");
    }

    static void one(Call call, MailboxOfStandIn mailbox) {
        StoredMail mail = Optional.of(StoredMail.numberOfGmail(call.path().get(5)))
                .flatMap(mailbox::mail)
                .orElseThrow(() -> Refusal.of(404, "notFound", "Requested entity was not found."));
        Map<String, Object> json =
                GmailJson.message(mail, call.query("format", "full"), call.queries("metadataHeaders"));
        GmailJson.answer(call, json, "format", "metadataHeaders");
    }

    /** Both bounds in seconds since 1970; the first is part of what is found, the second is not. */
    private static Predicate<StoredMail> search(String query) {
        Predicate<StoredMail> all = mail -> true;
        for (String term : query.isBlank() ? new String[0] : query.strip().split("\\s+", -1)) {
            Matcher matcher = TERM.matcher(term);
            if (!matcher.matches()) {
                throw Refusal.fault(400, "invalidArgument", "Not known here in q: " + term);
            }
            long bound = Long.parseLong(matcher.group(2));
            boolean after = matcher.group(1).equals("after");
            all = all.and(mail -> after == (mail.at().getEpochSecond() >= bound));
        }
        return all;
    }
}
