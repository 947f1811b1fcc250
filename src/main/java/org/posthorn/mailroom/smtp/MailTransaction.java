package org.posthorn.mailroom.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.posthorn.mailroom.BccAddresses;
import org.posthorn.mailroom.MailMeters;
import org.posthorn.mailroom.MailMeters.Refusal;
import org.posthorn.mailroom.Receiving;
import org.posthorn.mailroom.Receiving.Owner;
import org.posthorn.mailroom.Source;
import org.posthorn.mailroom.TooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.internal.io.DotUnstuffingInputStream;
import org.subethamail.smtp.server.Session;

/** One mail from {@code MAIL FROM} to the end of its data. It is answered with 250 only when it is kept. */
final class MailTransaction implements MessageHandler {

    private static final Logger LOG = LoggerFactory.getLogger(MailTransaction.class);
    private static final int WRONG_ADDRESSES = 20;

    /** How much more of a refused mail is listened to, so that its client hears why. */
    private static final long PATIENCE_BYTES = 200L * 1024 * 1024;

    private final MessageContext context;
    private final BccAddresses addresses;
    private final Receiving receiving;
    private final MailMeters meters;
    private final Duration patience;
    private final Set<Owner> owners = new LinkedHashSet<>();
    private int wrong;

    MailTransaction(
            MessageContext context, BccAddresses addresses, Receiving receiving, MailMeters meters, Duration patience) {
        this.context = context;
        this.addresses = addresses;
        this.receiving = receiving;
        this.meters = meters;
        this.patience = patience;
    }

    /** Whoever sends it: what the mail itself says is looked at when it is filed (G2). */
    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String address) throws RejectException {
        try {
            owners.add(addresses.owner(address).orElseThrow(this::unknown));
        } catch (DataAccessException | TransactionException e) {
            throw notKept(e);
        }
    }

    private RejectException unknown() {
        meters.refused(Refusal.UNKNOWN_ADDRESS);
        return ++wrong > WRONG_ADDRESSES
                ? new DropConnectionException(421, "4.7.0 Too many unknown recipients.")
                : new RejectException(550, "5.1.1 No such recipient here.");
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        InputStream lines = lines(data);
        try {
            receiving.receiveForAll(owners, Source.BCC, lines);
            return "2.0.0 Kept.";
        } catch (TooLarge e) {
            throw refused(lines, data, Refusal.TOO_LARGE, new RejectException(552, "5.3.4 " + e.getMessage()));
        } catch (IncomingLines.BareLineEnd e) {
            throw refused(
                    lines,
                    data,
                    Refusal.BARE_LINE_END,
                    new RejectException(550, "5.6.11 Lines must end with CR LF and nothing else."));
        } catch (IncomingLines.TooSlow e) {
            meters.refused(Refusal.TOO_SLOW);
            throw new DropConnectionException(421, "4.4.2 This takes too long.");
        } catch (EOFException | SocketException | SocketTimeoutException e) {
            // The client is gone, and knows that it has no answer.
            throw e;
        } catch (IOException | DataAccessException | TransactionException e) {
            throw refused(lines, data, Refusal.NOT_KEPT, notKept(e));
        }
    }

    /** The library's own stream of a mail that came by {@code DATA} takes much longer than all else: it looks at byte after byte. */
    private InputStream lines(InputStream data) {
        long deadline = System.nanoTime() + patience.toNanos();
        return data instanceof DotUnstuffingInputStream && context instanceof Session session
                ? new DottedLines(session.getRawInput(), deadline)
                : new IncomingLines(data, deadline);
    }

    /**
     * @param lines the rest of the mail
     * @param data the library's view of it, which has to come to its end too
     */
    private RejectException refused(InputStream lines, InputStream data, Refusal reason, RejectException answer)
            throws IOException {
        meters.refused(reason);
        long heard = 0;
        byte[] buffer = new byte[8192];
        InputStream rest = lines instanceof DottedLines dotted ? dotted.rest() : data;
        for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
            heard += read;
            if (heard > PATIENCE_BYTES) {
                return new DropConnectionException(answer.getCode(), answer.getMessage());
            }
        }
        return data.read() < 0 ? answer : new DropConnectionException(answer.getCode(), answer.getMessage());
    }

    private static RejectException notKept(Exception cause) {
        LOG.warn(
                "A mail can't be kept now, its sender is to try again ({}).",
                cause.getClass().getSimpleName());
        return new RejectException(451, "4.3.0 It can't be kept now, try again later.");
    }

    @Override
    public void done() {}
}
