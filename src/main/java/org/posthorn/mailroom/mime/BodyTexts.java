package org.posthorn.mailroom.mime;

import org.jspecify.annotations.Nullable;

/** The texts that readers see, put together from the parts that hold them. */
final class BodyTexts {

    private @Nullable StringBuilder html;
    private @Nullable StringBuilder text;
    private String preamble = "";
    private int length;

    /** Whether a part is body and not attachment: by what it says, and by whether a body of its kind is there already. */
    boolean wants(PartHead part) {
        if (!part.isText() || part.isAttached()) {
            return false;
        }
        boolean has = (part.type().equals("text/html") ? html : text) != null;
        return part.name().isEmpty() || !has;
    }

    /** Room that is left for more text, in bytes. */
    int room(MailLimits limits) {
        return Math.max(0, limits.body() - length);
    }

    void add(PartHead part, byte[] bytes) {
        length += bytes.length;
        String decoded = TextDecoding.decode(bytes, part.charset());
        if (part.type().equals("text/html")) {
            html = appended(html, decoded);
        } else {
            text = appended(text, decoded);
        }
    }

    /** What stands in front of the first part, for readers that know no MIME. */
    void addPreamble(byte[] bytes) {
        length += bytes.length;
        preamble += TextDecoding.decode(bytes, null);
    }

    /** Text of a body that came in an attachment, unless the mail has one of its own. */
    void addHtmlIfMissing(String found) {
        if (html == null && !found.isBlank()) {
            html = new StringBuilder(found);
        }
    }

    private static StringBuilder appended(@Nullable StringBuilder before, String more) {
        return before == null ? new StringBuilder(more) : before.append('\n').append(more);
    }

    @Nullable
    String html() {
        return html == null ? null : html.toString();
    }

    /** @param alone whether there are no files either: what stands before the missing parts is then all there is */
    @Nullable
    String text(boolean alone) {
        if (text == null && html == null && alone && !preamble.isBlank()) {
            return preamble;
        }
        return text == null ? null : text.toString();
    }
}
