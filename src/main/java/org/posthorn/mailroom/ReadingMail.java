package org.posthorn.mailroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailroom.mime.MailReader;
import org.posthorn.mailroom.mime.ParsedMail;
import org.posthorn.mailroom.mime.UnreadableMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Reads kept mails, a few at a time, each on a thread of its own that is given up on when it takes too long. */
@Component
class ReadingMail implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingMail.class);
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 4;
    private static final long BYTES_A_SECOND = 4L * 1024 * 1024;

    private final BlobStore blobs;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService readers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("mail-reader-", 0).factory());

    ReadingMail(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** It was not read in time: by its own fault, or because the machine had too much to do. */
    static final class TookTooLong extends IOException {}

    /**
     * Reads it, and keeps its attachments.
     *
     * @throws UnreadableMail when it can't be read within the limits, now or ever
     * @throws TookTooLong when it is not read in time
     * @throws IOException when it can't be read just now
     */
    ParsedMail read(String raw, long size) throws IOException {
        try {
            places.acquire();
            try {
                return within(DEADLINE.toSeconds() + size / BYTES_A_SECOND, readers.submit(() -> readHere(raw)));
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Reads several at once; those that can't be read now are not among what is given back, by the id of the mail. */
    Map<Long, ParsedMail> readAll(Collection<InboundMessage> mails) {
        Map<Long, ParsedMail> read = new ConcurrentHashMap<>();
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            for (InboundMessage mail : mails) {
                waiting.execute(() -> readInto(read, mail));
            }
        }
        return read;
    }

    private void readInto(Map<Long, ParsedMail> read, InboundMessage mail) {
        try {
            read.put(mail.id(), read(mail.raw(), mail.size()));
        } catch (IOException | RuntimeException e) {
            LOG.debug("Mail {} can't be read beside others.", mail.id(), e);
        }
    }

    private static ParsedMail within(long seconds, Future<ParsedMail> reading)
            throws IOException, InterruptedException {
        try {
            return reading.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new TookTooLong();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            reading.cancel(true);
        }
    }

    private ParsedMail readHere(String raw) throws IOException {
        try (InputStream mail = new InterruptibleStream(blobs.open(raw))) {
            return MailReader.read(mail, blobs::put);
        }
    }

    private static IOException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException later -> later;
            case UnreadableMail unreadable -> throw unreadable;
            case StackOverflowError e -> throw new UnreadableMail("It is nested too deeply.", e);
            case OutOfMemoryError e -> throw new UnreadableMail("Reading it takes too much memory.", e);
            case null, default -> throw new UnreadableMail("It is broken in a way that was not foreseen.", cause);
        };
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }
}
