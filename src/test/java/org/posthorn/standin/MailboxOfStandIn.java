package org.posthorn.standin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.posthorn.mailbox.Folder;

/** One user's mailbox: what lies in it, and a log of everything that happened, which the faces read their changes from. */
public final class MailboxOfStandIn {

    private final String address;
    private final Clock clock;
    private final Trouble trouble;
    private final Consumer<Event> listener;
    private final List<String> aliases = new ArrayList<>();
    private final List<String> unverified = new ArrayList<>();
    private final List<StoredMail> mails = new ArrayList<>();
    private final List<Change> log = new ArrayList<>();
    private final Map<String, StoredMail> byMessageId = new HashMap<>();
    private final List<Runnable> held = new ArrayList<>();

    /** A change, and whose. */
    record Event(MailboxOfStandIn mailbox, Change change) {}

    MailboxOfStandIn(String address, Clock clock, Trouble trouble, Consumer<Event> listener) {
        this.address = address;
        this.clock = clock;
        this.trouble = trouble;
        this.listener = listener;
    }

    public String address() {
        return address;
    }

    /** Lets it send from that address too. */
    public MailboxOfStandIn withAlias(String alias) {
        aliases.add(alias);
        return this;
    }

    /** An address that the user entered but never proved; Gmail lists such as pending. */
    public MailboxOfStandIn withUnverifiedAlias(String alias) {
        unverified.add(alias);
        return this;
    }

    List<String> aliases() {
        return List.copyOf(aliases);
    }

    List<String> unverifiedAliases() {
        return List.copyOf(unverified);
    }

    /** A mail comes in, or is put there, now. */
    public StoredMail deliver(Folder folder, byte[] mime) {
        return deliver(folder, mime, clock.instant());
    }

    public StoredMail deliver(Folder folder, String mime) {
        return deliver(folder, bytes(mime));
    }

    /** A mail that came at another time; it is a change of now all the same. */
    public StoredMail deliver(Folder folder, byte[] mime, Instant at) {
        return add(folder == Folder.SENT ? Place.SENT : Place.INBOX, at, () -> mime, MailHeaders.of(mime));
    }

    /** The user sent it with a client: a copy is among the sent mail, at once or when it is let go. */
    public void sent(byte[] mime) {
        sent(mime, 0);
    }

    public void sent(String mime) {
        sent(bytes(mime));
    }

    /** The same, into a thread of Gmail unless that is 0. Empty when the copy is held back. */
    Optional<StoredMail> sent(byte[] mime, long thread) {
        byte[] copy = trouble.asStored(mime);
        if (trouble.holdsSentCopies()) {
            synchronized (this) {
                held.add(() -> store(copy, thread));
            }
            return Optional.empty();
        }
        return Optional.of(store(copy, thread));
    }

    /** The copies that were held back by {@link Trouble#holdSentCopies} come now. */
    public void releaseSentCopies() {
        List<Runnable> late;
        synchronized (this) {
            late = List.copyOf(held);
            held.clear();
        }
        late.forEach(Runnable::run);
    }

    public StoredMail draft(String mime) {
        byte[] content = bytes(mime);
        return add(Place.DRAFTS, clock.instant(), () -> content, MailHeaders.of(content));
    }

    /** So many mails of the past, made from their index when they are asked for; they cost next to no memory. */
    public void generate(Folder folder, int count, IntFunction<Instant> at, IntFunction<byte[]> mime) {
        Place place = folder == Folder.SENT ? Place.SENT : Place.INBOX;
        for (int i = 0; i < count; i++) {
            int index = i;
            MailHeaders headers = new MailHeaders("<generated-" + address + "-" + i + ">", List.of());
            add(place, at.apply(i), () -> mime.apply(index), headers);
        }
    }

    /** To another folder; the mail keeps its lasting id only. */
    public void move(StoredMail mail, Place to) {
        Place from = mail.place();
        mail.moveTo(to);
        happened(Change.Kind.MOVED_OUT, mail, from);
        happened(Change.Kind.MOVED_IN, mail, to);
    }

    /** Read, flagged, or put into a category. */
    public void touch(StoredMail mail) {
        happened(Change.Kind.UPDATED, mail, mail.place());
    }

    /** For good. */
    public void delete(StoredMail mail) {
        mail.vanish();
        happened(Change.Kind.DELETED, mail, mail.place());
    }

    /** What lies there, in the order in which it came. */
    public synchronized List<StoredMail> mails(Place place) {
        return mails.stream()
                .filter(mail -> mail.place() == place && !mail.isGone())
                .toList();
    }

    synchronized Optional<StoredMail> mail(long number) {
        return number < 1 || number > mails.size()
                ? Optional.empty()
                : Optional.of(mails.get((int) number - 1)).filter(mail -> !mail.isGone());
    }

    synchronized Optional<StoredMail> withMessageId(String messageId) {
        return Optional.ofNullable(byMessageId.get(messageId));
    }

    /** Number of the last change; 0 before the first. */
    synchronized long head() {
        return log.size();
    }

    synchronized Change change(long number) {
        return log.get((int) number - 1);
    }

    synchronized int size() {
        return mails.size();
    }

    StoredMail store(byte[] copy, long thread) {
        StoredMail mail = add(Place.SENT, clock.instant(), () -> copy, MailHeaders.of(copy));
        if (thread > 0) {
            mail.join(thread);
        }
        return mail;
    }

    private StoredMail add(Place place, Instant at, Supplier<byte[]> mime, MailHeaders headers) {
        StoredMail mail;
        synchronized (this) {
            mail = new StoredMail(mails.size() + 1L, at, headers.messageId(), place, mime);
            mails.add(mail);
            headers.references().stream()
                    .map(byMessageId::get)
                    .filter(known -> known != null)
                    .findFirst()
                    .ifPresent(known -> mail.join(known.thread()));
            byMessageId.putIfAbsent(headers.messageId(), mail);
        }
        happened(Change.Kind.ADDED, mail, place);
        return mail;
    }

    private void happened(Change.Kind kind, StoredMail mail, Place place) {
        Change change;
        synchronized (this) {
            change = new Change(log.size() + 1L, kind, mail, place);
            log.add(change);
        }
        listener.accept(new Event(this, change));
    }

    private static byte[] bytes(String mime) {
        return mime.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
