package org.posthorn.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.User;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailroom.ReceivedMail;
import org.posthorn.mailroom.Source;
import org.posthorn.mailroom.mime.Header;
import org.posthorn.mailroom.mime.MailPart;
import org.posthorn.mailroom.mime.ParsedMail;

/** A mail as the mailroom hands it over. */
public final class Letter {

    /** When all letters were sent, unless said otherwise. */
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    private final User through;
    private final List<Mailbox> from = new ArrayList<>();
    private final List<Mailbox> to = new ArrayList<>();
    private final List<Mailbox> cc = new ArrayList<>();
    private final List<Header> headers = new ArrayList<>();
    private final List<MessageId> references = new ArrayList<>();
    private final List<MailPart> parts = new ArrayList<>();
    private @Nullable String messageId = "m" + NUMBERS.incrementAndGet() + "@mail.test";
    private @Nullable Instant date = NOON;
    private String subject = "Offer";
    private @Nullable String html;
    private @Nullable String text = "Hello, here is our offer.";
    private @Nullable List<RecordRef> chosen;
    private boolean automatic;
    private String raw = "raw-" + NUMBERS.incrementAndGet();

    private Letter(User through) {
        this.through = through;
    }

    /** A mail that came by the user's secret address or upload. */
    public static Letter through(User user) {
        return new Letter(user);
    }

    /** A mail that the user wrote. */
    public static Letter of(User user, String... to) {
        return through(user).from(user.email().value()).to(to);
    }

    public Letter from(String... addresses) {
        from.addAll(boxes(addresses));
        return this;
    }

    public Letter to(String... addresses) {
        to.addAll(boxes(addresses));
        return this;
    }

    public Letter cc(String... addresses) {
        cc.addAll(boxes(addresses));
        return this;
    }

    public Letter header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    public Letter id(@Nullable String id) {
        messageId = id;
        return this;
    }

    public Letter answering(String... ids) {
        Stream.of(ids).map(MessageId::new).forEach(references::add);
        return this;
    }

    public Letter sentAt(@Nullable Instant at) {
        date = at;
        return this;
    }

    public Letter subject(String line) {
        subject = line;
        return this;
    }

    public Letter html(String body) {
        html = body;
        return this;
    }

    public Letter text(String body) {
        text = body;
        return this;
    }

    public Letter with(MailPart part) {
        parts.add(part);
        return this;
    }

    public Letter on(RecordRef... records) {
        chosen = List.of(records);
        return this;
    }

    public Letter automatic() {
        automatic = true;
        return this;
    }

    public Letter raw(String blob) {
        raw = blob;
        return this;
    }

    public String messageId() {
        return messageId == null ? "" : messageId;
    }

    ReceivedMail received() {
        return new ReceivedMail(
                NUMBERS.incrementAndGet(),
                through.accountId(),
                through.id(),
                Source.BCC,
                NOON.plusSeconds(2),
                chosen,
                raw,
                1_000,
                parsed());
    }

    ParsedMail parsed() {
        return new ParsedMail(
                messageId == null ? null : new MessageId(messageId),
                date,
                from,
                to,
                cc,
                List.of(),
                subject,
                headers,
                references,
                references.isEmpty() ? null : references.getLast(),
                html,
                text,
                parts,
                automatic);
    }

    private static List<Mailbox> boxes(String... addresses) {
        return Stream.of(addresses)
                .map(address -> new Mailbox("", new EmailAddress(address)))
                .toList();
    }
}
