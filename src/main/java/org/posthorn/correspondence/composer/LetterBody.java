package org.posthorn.correspondence.composer;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.kernel.Mailbox;

/**
 * What the writer typed, with the mail it answers or forwards below, as HTML and as text.
 *
 * @param html a whole document
 */
record LetterBody(String html, String text) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]}]");

    static LetterBody of(String typed) {
        return new LetterBody(document(paragraphs(typed)), typed);
    }

    /** @param quotable the original's HTML after cleaning, or its text as markup */
    static LetterBody of(String typed, LetterKind kind, LoggedMail original, String quotable) {
        String headline = kind == LetterKind.FORWARD ? forwarded(original) : answered(original);
        String quoted = "<div class=\"gmail_quote\"><div>" + markup(headline) + "</div>"
                + (kind == LetterKind.FORWARD
                        ? quotable
                        : "<blockquote type=\"cite\" style=\"margin:0 0 0 0.8ex;border-left:1px solid #ccc;padding-left:1ex\">"
                                + quotable + "</blockquote>")
                + "</div>";
        String originalText = Objects.requireNonNullElse(original.text(), original.snippet());
        String text =
                typed + "\n\n" + headline + "\n" + (kind == LetterKind.FORWARD ? originalText : cited(originalText));
        return new LetterBody(document(paragraphs(typed) + quoted), text);
    }

    private static String document(String body) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>";
    }

    private static String paragraphs(String typed) {
        return Pattern.compile("\\n\\s*\\n")
                .splitAsStream(typed.strip().replace("\r", ""))
                .map(paragraph -> "<p>" + markup(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    /** Escaped, its line breaks kept, its web addresses to be clicked. */
    static String markup(String text) {
        StringBuilder markup = new StringBuilder();
        Matcher web = WEB.matcher(text);
        int end = 0;
        while (web.find()) {
            String address = Entities.escape(web.group());
            markup.append(Entities.escape(text.substring(end, web.start())))
                    .append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            end = web.end();
        }
        return markup.append(Entities.escape(text.substring(end))).toString().replace("\n", "<br>\n");
    }

    private static String answered(LoggedMail original) {
        return "On " + WHEN.format(original.sentAt()) + " " + people(original.from()) + " wrote:";
    }

    private static String forwarded(LoggedMail original) {
        return "---------- Forwarded message ---------\nFrom: " + people(original.from())
                + "\nDate: " + WHEN.format(original.sentAt())
                + "\nSubject: " + original.subject()
                + "\nTo: " + people(original.to());
    }

    private static String people(List<Mailbox> mailboxes) {
        return mailboxes.stream().map(Mailbox::toString).collect(Collectors.joining(", "));
    }

    private static String cited(String text) {
        return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }
}
