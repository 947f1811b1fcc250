package org.posthorn.standin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/** A mail in a mailbox: its MIME is the truth, the faces derive everything else from it. */
public final class StoredMail {

    /** Where ids of Gmail begin; any number of 64 bits would do. */
    private static final long GMAIL_IDS = 0x1900000000000000L;

    private final long number;
    private final Instant at;
    private final String messageId;
    private final Supplier<byte[]> mime;
    private long thread;
    private Place place;
    private int moves;
    private boolean gone;

    StoredMail(long number, Instant at, String messageId, Place place, Supplier<byte[]> mime) {
        this.number = number;
        this.at = at;
        this.messageId = messageId;
        this.mime = mime;
        this.thread = number;
        this.place = place;
    }

    long number() {
        return number;
    }

    /** When it came into the mailbox, or left it. */
    public Instant at() {
        return at;
    }

    /** As its header has it, in angle brackets; empty for none. */
    public String messageId() {
        return messageId;
    }

    public byte[] mime() {
        return mime.get();
    }

    /** The same as {@link #mime()}, for tests that look for words in it. */
    public String text() {
        return new String(mime(), StandardCharsets.UTF_8);
    }

    public synchronized Place place() {
        return place;
    }

    public synchronized boolean isGone() {
        return gone;
    }

    synchronized long thread() {
        return thread;
    }

    synchronized void join(long other) {
        thread = other;
    }

    synchronized void moveTo(Place other) {
        place = other;
        moves++;
    }

    synchronized void vanish() {
        gone = true;
    }

    /** Graph's id that lasts; has to be asked for by {@code Prefer: IdType="ImmutableId"}. */
    public String immutableId() {
        return "AAkALg" + encoded(Long.toString(number));
    }

    /** Graph's usual id, another one after each move. */
    public synchronized String movingId() {
        return "AAMkAD" + encoded(number + "." + moves);
    }

    /** Gmail's id. */
    public String gmailId() {
        return HexFormat.of().toHexDigits(GMAIL_IDS + number);
    }

    /** Gmail's id of its thread. */
    public String gmailThread() {
        return HexFormat.of().toHexDigits(GMAIL_IDS + thread());
    }

    static long numberOfGmail(String id) {
        return id.matches("[0-9a-f]{16}") ? HexFormat.fromHexDigitsToLong(id) - GMAIL_IDS : -1;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
