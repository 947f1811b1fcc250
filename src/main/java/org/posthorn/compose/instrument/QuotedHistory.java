package org.posthorn.compose.instrument;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.posthorn.compose.instrument.Token.StartTag;

/** The marks by which mail clients set off the mail that is answered or forwarded (T10). */
final class QuotedHistory {

    private static final Set<String> QUOTING_CLASSES = Set.of(
            "gmail_quote",
            "gmail_quote_container",
            "gmail_extra",
            "yahoo_quoted",
            "protonmail_quote",
            "tutanota_quote",
            "zmail_extra",
            "moz-forward-container");
    private static final Set<String> QUOTING_IDS =
            Set.of("olk_src_body_section", "mail-editor-reference-message-container");

    /** Outlook puts these before the history, not around it. */
    private static final Set<String> IDS_BEFORE = Set.of("divrplyfwdmsg", "appendonsend", "stopspelling");

    private static final Set<String> CLASSES_BEFORE = Set.of("outlookmessageheader");

    /** The rule above "From: … Sent: …" in Outlook for Windows. */
    private static final Pattern OUTLOOK_RULE =
            Pattern.compile("border-top\\s*:\\s*solid\\s*#(?:e1e1e1|b5c4df)", Pattern.CASE_INSENSITIVE);

    /** Gmail and Apple Mail indent ordinary paragraphs with a block quote that has no border. */
    private static final Pattern INDENT = Pattern.compile("border\\s*:\\s*(?:none|0)", Pattern.CASE_INSENSITIVE);

    private static final List<String> HEADLINES = List.of(
            "original message",
            "original appointment",
            "forwarded message",
            "ursprüngliche nachricht",
            "originalnachricht",
            "weitergeleitete nachricht",
            "message d'origine",
            "message original",
            "message transféré",
            "mensaje original",
            "mensaje reenviado",
            "mensagem original",
            "messaggio originale",
            "messaggio inoltrato",
            "oorspronkelijk bericht",
            "ursprungligt meddelande",
            "oprindelig meddelelse",
            "wiadomość oryginalna",
            "исходное сообщение",
            "пересылаемое сообщение",
            "元のメッセージ",
            "原始邮件",
            "原始郵件",
            "원본 메시지");
    private static final int LONGEST_HEADLINE = 200;

    private QuotedHistory() {}

    /** Whether what is in the element belongs to an older mail. */
    static boolean isIn(StartTag tag) {
        return (tag.name().equals("blockquote") && !indents(tag))
                || QUOTING_IDS.contains(lower(tag.raw("id")))
                || hasClass(tag, QUOTING_CLASSES);
    }

    /** Whether all that follows the start of the element belongs to an older mail. */
    static boolean startsWith(StartTag tag) {
        return IDS_BEFORE.contains(lower(tag.raw("id")))
                || hasClass(tag, CLASSES_BEFORE)
                || (tag.name().equals("div")
                        && OUTLOOK_RULE.matcher(tag.raw("style")).find());
    }

    /** Whether all that follows this text belongs to an older mail: "-----Original Message-----" in many languages. */
    static boolean startsWith(String text) {
        int dashes = text.indexOf("-----");
        if (dashes < 0) {
            return false;
        }
        String line = lower(text.substring(dashes, Math.min(text.length(), dashes + LONGEST_HEADLINE)));
        return HEADLINES.stream().anyMatch(line::contains) && line.indexOf("-----", 5) > 0;
    }

    private static boolean indents(StartTag tag) {
        return !tag.raw("type").equalsIgnoreCase("cite")
                && INDENT.matcher(tag.raw("style")).find();
    }

    private static boolean hasClass(StartTag tag, Set<String> classes) {
        String value = tag.raw("class");
        if (value.isEmpty()) {
            return false;
        }
        for (String name : lower(value).split("\\s+", -1)) {
            if (classes.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
