package org.posthorn.mailroom.mime;

import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;

/** Sees each header field's bytes before any parser does, and refuses those that parsers choke on. */
final class GuardedFields implements FieldBuilder {

    private static final Set<String> ADDRESSES =
            Set.of("to", "cc", "bcc", "from", "sender", "reply-to", "resent-to", "resent-cc", "resent-bcc");

    private final MailLimits limits;
    private final DefaultFieldBuilder fields;
    private int lines;

    GuardedFields(MailLimits limits) {
        this.limits = limits;
        this.fields = new DefaultFieldBuilder(limits.fieldLength());
    }

    /** The header of the mail or of another part begins. */
    void beginHeader() {
        lines = 0;
    }

    @Override
    public void append(ByteArrayBuffer line) throws MimeException {
        if (++lines > limits.headerLines()) {
            throw new UnreadableMail("It has a header of more than " + limits.headerLines() + " lines.");
        }
        fields.append(line);
    }

    @Override
    public RawField build() throws MimeException {
        RawField field = fields.build();
        String name = field.getName().toLowerCase(Locale.ROOT);
        if (name.startsWith("content-") && count(fields.getRaw(), ';') > limits.parameters()) {
            throw new UnreadableMail("A header field has more than " + limits.parameters() + " parameters.");
        }
        if (ADDRESSES.contains(name) && count(fields.getRaw(), ',') > limits.addresses()) {
            throw new UnreadableMail("It has more than " + limits.addresses() + " recipients in one field.");
        }
        return field;
    }

    private static int count(ByteSequence bytes, char character) {
        int count = 0;
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.byteAt(i) == character) {
                count++;
            }
        }
        return count;
    }

    @Override
    public void reset() {
        fields.reset();
    }

    @Override
    public RecycledByteArrayBuffer getRaw() {
        return fields.getRaw();
    }

    @Override
    public void release() {
        fields.release();
    }
}
