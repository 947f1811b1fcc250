package org.posthorn.mailroom.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.MessageId;

/** The fields of one header, in their order. Asked for by name in any case; the first of a name counts. */
final class MailHeader {

    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]+)\\s*>");
    private static final int MAX_REFERENCES = 1_000;

    private final List<Raw> fields = new ArrayList<>();

    /** @param text unfolded, encoded words as they are */
    private record Raw(String name, String text) {}

    void add(Field field) {
        fields.add(new Raw(field.getName().strip(), text(field)));
    }

    private static String text(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return field.getBody();
        }
        String line = new String(raw.toByteArray(), StandardCharsets.ISO_8859_1);
        return HeaderText.unfolded(line.substring(line.indexOf(':') + 1).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The text with its encoded words as they are, or null. */
    @Nullable
    String raw(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Raw::text)
                .findFirst()
                .orElse(null);
    }

    /** The text, decoded, or empty. */
    String text(String name) {
        String raw = raw(name);
        return raw == null ? "" : HeaderText.decoded(raw);
    }

    /** The addresses of all fields of that name. */
    List<Mailbox> mailboxes(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .flatMap(field -> AddressText.mailboxes(field.text()).stream())
                .toList();
    }

    /** The ids that the field lists, in its order, each once. */
    List<MessageId> ids(String name) {
        String raw = raw(name);
        if (raw == null) {
            return List.of();
        }
        Matcher ids = ID.matcher(raw);
        List<MessageId> bracketed = ids.results()
                .map(MatchResult::group)
                .flatMap(id -> MessageId.of(id).stream())
                .distinct()
                .limit(MAX_REFERENCES)
                .toList();
        return bracketed.isEmpty() ? bare(raw) : bracketed;
    }

    private static List<MessageId> bare(String text) {
        Optional<MessageId> id = text.contains("@") && !text.contains(" ") ? MessageId.of(text) : Optional.empty();
        return id.stream().toList();
    }

    List<Header> all() {
        return fields.stream()
                .map(field -> new Header(field.name(), HeaderText.decoded(field.text())))
                .toList();
    }
}
