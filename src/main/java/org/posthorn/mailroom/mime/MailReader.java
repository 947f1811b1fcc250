package org.posthorn.mailroom.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.MessageId;

/**
 * Reads a mail of any shape in one pass, in memory that does not grow with it: attachments stream into the sink. The
 * limits are checked on the way, each before the parser meets what would break it.
 */
public final class MailReader {

    private static final int MAX_SUBJECT = 998;

    private final MailLimits limits;
    private final GuardedFields fields;
    private final MailParts parts;
    private @Nullable MailHeader head;
    private MailHeader current = new MailHeader();
    private int count;
    private int depth;

    private MailReader(MailLimits limits, PartSink sink) {
        this.limits = limits;
        this.fields = new GuardedFields(limits);
        this.parts = new MailParts(limits, sink);
    }

    /**
     * Reads all of the stream.
     *
     * @throws UnreadableMail when it exceeds the limits or is no mail at all
     * @throws IOException when the stream or the sink fails
     */
    public static ParsedMail read(InputStream raw, PartSink sink) throws IOException {
        return read(raw, sink, MailLimits.DEFAULT);
    }

    static ParsedMail read(InputStream raw, PartSink sink, MailLimits limits) throws IOException {
        MailReader reader = new MailReader(limits, sink);
        try {
            reader.walk(raw);
        } catch (MaxLineLimitException e) {
            throw new UnreadableMail("A line of its header is too long.", e);
        } catch (MimeException | MimeIOException e) {
            throw new UnreadableMail("Its header has a field that is too long.", e);
        }
        return reader.mail();
    }

    private void walk(InputStream raw) throws IOException, MimeException {
        MimeConfig config = new MimeConfig.Builder()
                .setMaxLineLen(limits.fieldLength())
                .setMaxHeaderLen(limits.fieldLength())
                .setMaxHeaderCount(-1)
                .build();
        MimeTokenStream tokens = new MimeTokenStream(config, DecodeMonitor.SILENT, fields, null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(raw);
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            take(state, tokens);
        }
    }

    private void take(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_HEADER -> beginHeader();
            case T_FIELD -> current.add(tokens.getField());
            case T_START_MULTIPART -> descend();
            case T_PREAMBLE -> parts.addPreamble(tokens.getInputStream());
            case T_END_MULTIPART -> depth--;
            case T_BODY -> parts.add(PartHead.of(current, tokens.getBodyDescriptor()), tokens.getDecodedInputStream());
            default -> {
                // Beginnings and ends carry nothing.
            }
        }
    }

    private void beginHeader() {
        if (++count > limits.parts()) {
            throw new UnreadableMail("It has more than " + limits.parts() + " parts.");
        }
        current = new MailHeader();
        head = head == null ? current : head;
        fields.beginHeader();
    }

    private void descend() {
        if (++depth > limits.depth()) {
            throw new UnreadableMail("Its parts are nested more than " + limits.depth() + " deep.");
        }
    }

    private ParsedMail mail() {
        MailHeader header = head;
        if (header == null || header.all().isEmpty()) {
            throw new UnreadableMail("It has no header: this is not a mail.");
        }
        List<MessageId> inReplyTo = header.ids("In-Reply-To");
        return new ParsedMail(
                header.ids("Message-ID").stream().findFirst().orElse(null),
                MailDate.parse(header.text("Date")),
                header.mailboxes("From"),
                header.mailboxes("To"),
                header.mailboxes("Cc"),
                header.mailboxes("Bcc"),
                PlainText.line(header.text("Subject"), MAX_SUBJECT),
                header.all(),
                references(header.ids("References"), inReplyTo),
                inReplyTo.isEmpty() ? null : inReplyTo.getLast(),
                parts.html(),
                parts.text(),
                parts.files(),
                AutomaticMail.is(header));
    }

    private static List<MessageId> references(List<MessageId> references, List<MessageId> inReplyTo) {
        List<MessageId> all = new ArrayList<>(references);
        inReplyTo.stream().filter(id -> !references.contains(id)).forEach(all::add);
        return List.copyOf(all);
    }
}
