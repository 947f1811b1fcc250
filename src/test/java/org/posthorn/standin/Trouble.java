package org.posthorn.standin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What the providers do to their clients on bad days, ordered by a test. Sources stand in docs/stand-in.md. */
public final class Trouble {

    /** Graph refuses the fifth request at a time to one mailbox. Source: limits of the Outlook service in the Graph documentation. */
    private static final int AT_A_TIME = 4;

    private static final Pattern TAG = Pattern.compile("<(img|a)\\b([^>]*?)\\s*/?>");

    private final Map<String, Semaphore> atATime = new ConcurrentHashMap<>();
    private final AtomicInteger throttled = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final AtomicInteger mimeUntilBreak = new AtomicInteger();
    private final AtomicInteger cursorsFrom = new AtomicInteger();
    private volatile Duration retryAfter = Duration.ZERO;
    private volatile Duration slow = Duration.ZERO;
    private volatile boolean holdsSentCopies;
    private volatile boolean normalisesHtml;
    private volatile boolean forbids;
    private volatile long historyFrom;

    /**
     * Sent copies come late: nothing is in the sent folder until {@link MailboxOfStandIn#releaseSentCopies}. Source: sendMail
     * answers 202 Accepted before the copy is there (Graph documentation).
     */
    public void holdSentCopies(boolean hold) {
        holdsSentCopies = hold;
    }

    /** The HTML of sent copies is written anew by the server, other quotes and no line ends in tags. Source: guess, after what Exchange does to MIME. */
    public void normaliseHtml(boolean normalise) {
        normalisesHtml = normalise;
    }

    /** The next calls are answered 429; at Gmail it is rateLimitExceeded. Source: throttling guidance of Graph, error guide of the Gmail API. */
    public void throttle(int calls, Duration wait) {
        retryAfter = wait;
        throttled.set(calls);
    }

    /** Gmail says 403 rateLimitExceeded in the place of 429. Source: error guide of the Gmail API; both are in use. */
    public void forbidInsteadOfThrottling() {
        forbids = true;
    }

    /** The next calls are answered 503 without a word on when to come back. Source: error responses of Graph, error guide of the Gmail API. */
    public void unavailable(int calls) {
        unavailable.set(calls);
    }

    /** The next answers end in their middle. Source: guess; any network does it. */
    public void breakOff(int answers) {
        brokenOff.set(answers);
    }

    /** The MIME of a mail ends in its middle, the so manyth time that one is asked for from now on. Source: guess; any network does it. */
    public void breakOffMime(int time) {
        mimeUntilBreak.set(time);
    }

    /** Whether the one that {@link #breakOffMime} named was asked for and broke off. */
    public boolean mimeBrokeOff() {
        return mimeUntilBreak.get() == 0 && brokenOff.get() == 0;
    }

    /** Each answer keeps its reader waiting in its middle. Source: guess; any network does it. */
    public void slow(Duration pause) {
        slow = pause;
    }

    /** Cursors that were given out until now are too old: 410 syncStateNotFound at Graph. Source: delta query overview, "synchronization reset". */
    public void expireDeltaLinks() {
        cursorsFrom.incrementAndGet();
    }

    /** Ids of the history up to this one are too old: 404 at Gmail. Source: reference of users.history.list. */
    public void expireHistory(MailboxOfStandIn mailbox) {
        historyFrom = GmailHistory.idOf(mailbox.head()) + 1;
    }

    boolean holdsSentCopies() {
        return holdsSentCopies;
    }

    int cursorsFrom() {
        return cursorsFrom.get();
    }

    long historyFrom() {
        return historyFrom;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    Duration slow() {
        return slow;
    }

    int throttledStatus() {
        return forbids ? 403 : 429;
    }

    boolean takeThrottled() {
        return take(throttled);
    }

    boolean takeUnavailable() {
        return take(unavailable);
    }

    /** Says that MIME is about to be given. */
    void givesMime() {
        if (mimeUntilBreak.getAndUpdate(count -> Math.max(0, count - 1)) == 1) {
            brokenOff.set(1);
        }
    }

    boolean takeBrokenOff() {
        return take(brokenOff);
    }

    /** A place among those that may speak to that mailbox at a time. */
    Semaphore atATime(String address) {
        return atATime.computeIfAbsent(address, any -> new Semaphore(AT_A_TIME));
    }

    byte[] asStored(byte[] mime) {
        if (!normalisesHtml) {
            return mime;
        }
        String text = new String(mime, StandardCharsets.ISO_8859_1);
        String normal = TAG.matcher(text)
                .replaceAll(tag -> "<" + tag.group(1).toUpperCase(Locale.ROOT)
                        + tag.group(2).replaceAll("\\s+", " ").replace("$", "\\$") + ">");
        return normal.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean take(AtomicInteger left) {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }
}
