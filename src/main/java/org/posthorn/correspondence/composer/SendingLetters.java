package org.posthorn.correspondence.composer;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.compose.PreparedCopies;
import org.posthorn.compose.PreparedCopies.Copy;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.UserId;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailroom.Filing;
import org.posthorn.tracking.RegisteringEmails;
import org.posthorn.tracking.SharingTracking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Sends the signed-in user's letters: through the user's connected mailbox where there is one (R4), else a copy with own tokens to each
 * recipient (T12), and files one copy without any (T17).
 * A letter is gone from the drafts only once everybody has it.
 */
@Service
public class SendingLetters {

    private static final Logger log = LoggerFactory.getLogger(SendingLetters.class);

    private final MailServer server;
    private final PostingLetters posting;
    private final WritingLetters writing;
    private final DraftStates states;
    private final RegisteringEmails registering;
    private final SharingTracking sharing;
    private final FilingLetters filing;

    SendingLetters(
            MailServer server,
            PostingLetters posting,
            WritingLetters writing,
            DraftStates states,
            RegisteringEmails registering,
            SharingTracking sharing,
            FilingLetters filing) {
        this.server = server;
        this.posting = posting;
        this.writing = writing;
        this.states = states;
        this.registering = registering;
        this.sharing = sharing;
        this.filing = filing;
    }

    /** What became of a letter. */
    public sealed interface Outcome {

        /** Everybody has it. */
        record Sent(@Nullable Filing filing) implements Outcome {}

        /** Nobody, or not everybody, has it; it is kept and can be sent again to the rest. */
        record NotSent(String why) implements Outcome {}
    }

    /** Sends a saved draft to those who don't have it yet. */
    public Outcome send(long draftId) {
        Draft draft = states.find(draftId);
        // Who has the letter already from an attempt over the mail server must not get it again.
        Optional<ConnectedMailbox> mailbox = draft.reached().isEmpty() ? posting.mailbox() : Optional.empty();
        if (mailbox.isEmpty() && !server.configured()) {
            return new Outcome.NotSent("No mail server is configured.");
        }
        List<Mailbox> missing = draft.letter().recipients().stream()
                .filter(recipient ->
                        !draft.reached().contains(recipient.address().value()))
                .toList();
        if (missing.isEmpty()) {
            return new Outcome.NotSent("The mail goes to nobody.");
        }
        MessageId id;
        try {
            id = states.startSending(draftId);
        } catch (AlreadySending | OptimisticLockingFailureException e) {
            return new Outcome.NotSent("It is being sent already, from another window.");
        }
        return mailbox.isPresent() ? post(draft, mailbox.get(), id) : deliver(draft, missing, id);
    }

    private Outcome unwritten(Draft draft, RuntimeException e) {
        log.warn("A letter could not be written.", e);
        return failed(draft, draft.reached(), "The mail could not be put together.");
    }

    private Outcome deliver(Draft draft, List<Mailbox> missing, MessageId id) {
        WrittenLetter written;
        try {
            written = writing.write(draft, missing, id);
        } catch (RuntimeException e) {
            return unwritten(draft, e);
        }
        return deliver(draft, written, id);
    }

    /** Its copy is found in the folder of sent mail and filed from there, with the Message-ID that the provider gave it. */
    private Outcome post(Draft draft, ConnectedMailbox mailbox, MessageId id) {
        PostedLetter letter;
        try {
            letter = writing.post(draft, mailbox, id);
        } catch (RuntimeException e) {
            return unwritten(draft, e);
        }
        String why = posting.send(mailbox, letter);
        UserId user = SignedIn.required().userId();
        if (why != null) {
            registering.cancel(user, letter.prepared().id());
            return failed(draft, draft.reached(), why);
        }
        if (draft.letter().shared()) {
            sharing.share(user, letter.prepared().id(), true);
        }
        registering.markSent(user, letter.prepared().id(), null, null);
        states.done(draft.id());
        return new Outcome.Sent(null);
    }

    private Outcome deliver(Draft draft, WrittenLetter written, MessageId id) {
        List<String> reached = new ArrayList<>(draft.reached());
        int before = reached.size();
        String why = send(written, reached);
        PreparedCopies copies = written.copies();
        SignedIn user = SignedIn.required();
        if (reached.size() == before) {
            registering.cancel(user.userId(), copies.id());
            return failed(draft, reached, Objects.requireNonNullElse(why, "The mail server took no copy."));
        }
        if (draft.letter().shared()) {
            sharing.share(user.userId(), copies.id(), true);
        }
        registering.markSent(user.userId(), copies.id(), null, id.toString());
        Filing filed = draft.letter().log() ? filing.file(draft, written) : null;
        if (why != null) {
            return failed(draft, reached, why);
        }
        states.done(draft.id());
        return new Outcome.Sent(filed);
    }

    /** @return why somebody was not reached, or null when everybody was */
    private @Nullable String send(WrittenLetter written, List<String> reached) {
        List<String> refusals = new ArrayList<>();
        try (MailServer.Connection connection = server.connect()) {
            for (Copy copy : written.copies().copies()) {
                try {
                    connection.send(written.mailOf(copy), copy.to().address());
                    reached.add(copy.to().address().value());
                } catch (MessagingException e) {
                    refusals.add(copy.to().address() + ": " + Refusals.inWords(e));
                }
            }
        } catch (MessagingException e) {
            log.info("The mail server could not be used: {}", e.getClass().getSimpleName());
            refusals.add(Refusals.inWords(e));
        }
        return refusals.isEmpty() || everybody(written, reached) ? null : String.join("\n", refusals);
    }

    /** A server that hangs up after the last mail has taken it all the same. */
    private static boolean everybody(WrittenLetter written, List<String> reached) {
        return written.copies().copies().stream()
                .allMatch(copy -> reached.contains(copy.to().address().value()));
    }

    private Outcome failed(Draft draft, List<String> reached, String why) {
        String words =
                reached.isEmpty() ? why : "Sent to " + String.join(", ", reached) + ", but not to everybody.\n" + why;
        states.failed(draft.id(), words, reached);
        return new Outcome.NotSent(words);
    }
}
