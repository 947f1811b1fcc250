package org.posthorn.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InitialSwitches;
import org.posthorn.account.SendDefaults;
import org.posthorn.compose.CheckingMail;
import org.posthorn.compose.LogAddresses;
import org.posthorn.compose.LogChoice;
import org.posthorn.compose.Message;
import org.posthorn.compose.PreparedMessage;
import org.posthorn.compose.PreparingMail;
import org.posthorn.compose.TrackChoice;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordRef;
import org.posthorn.privacy.MailCopies;
import org.posthorn.workspace.card.Answer;
import org.posthorn.workspace.card.Answer.BccChange;
import org.posthorn.workspace.card.Answer.BodyChange;
import org.posthorn.workspace.card.Answer.DraftChange;
import org.posthorn.workspace.card.Answer.Recipient;
import org.posthorn.workspace.google.AddOnEvent;
import org.posthorn.workspace.google.AddOnUser;
import org.posthorn.workspace.google.HeaderMailboxes;
import org.springframework.stereotype.Component;

/**
 * Prepares the open draft: puts the pixel into its body, and the user's address for logging among its hidden recipients (G11).
 * Links stay as they are: the add-on never sees the body (C3). Nor does it see the subject, or the sending: hits count once the
 * sent mail was seen (T17), in a connected mailbox or by its copy.
 */
@Component
class InsertingTracking {

    private final PreparingMail preparing;
    private final CheckingMail checking;
    private final SendDefaults defaults;
    private final LogAddresses logAddresses;
    private final SeeingSentMail seeing;

    InsertingTracking(
            PreparingMail preparing,
            CheckingMail checking,
            SendDefaults defaults,
            LogAddresses logAddresses,
            SeeingSentMail seeing) {
        this.preparing = preparing;
        this.checking = checking;
        this.defaults = defaults;
        this.logAddresses = logAddresses;
        this.seeing = seeing;
    }

    Answer insert(AddOnUser user, AddOnEvent event, CardTexts texts) {
        boolean track = event.on(DraftCard.TRACK);
        boolean log = event.on(DraftCard.LOG);
        if (!track && !log) {
            return Answer.say(texts.of("insert.nothing"));
        }
        String logAddress = logAddresses.of(user).orElse(null);
        DraftRecipients draft = DraftRecipients.of(event.mail(), logAddress);
        CheckingMail.Answer check = checking.check(user, draft.all(), MailCopies.ONE_FOR_ALL);
        PreparedMessage prepared = preparing.prepare(
                user, message(user, draft), choice(user, track), log ? logChoice(event, check) : null);
        List<String> left = left(user, check, track, log, prepared, texts);
        DraftChange change = new DraftChange(body(prepared), bcc(prepared, event));
        String said = left.isEmpty() ? null : String.join(" ", left);
        return change.nothing()
                ? Answer.say(said == null ? texts.of("insert.already") : said)
                : Answer.change(change, said);
    }

    /** What does not become of the user's wishes, in words. */
    private List<String> left(
            AddOnUser user,
            CheckingMail.Answer check,
            boolean track,
            boolean log,
            PreparedMessage prepared,
            CardTexts texts) {
        List<String> left = new ArrayList<>();
        if (track && !prepared.tracked().opens()) {
            left.add(texts.refusal(check.decision()));
        }
        if (log && prepared.bcc() == null) {
            left.add(texts.of("insert.notLogged"));
        }
        if (prepared.tracked().opens() && prepared.bcc() == null && !seeing.sees(user)) {
            left.add(texts.of("insert.unseen"));
        }
        return left;
    }

    private static Message message(AddOnUser user, DraftRecipients draft) {
        return new Message(user.address(), draft.to(), draft.cc(), draft.bcc(), "", null, null, false);
    }

    /** Clicks are not tracked from here, and the user's last choice of them stays what it was. */
    private TrackChoice choice(AddOnUser user, boolean track) {
        InitialSwitches initial = defaults.initialFor(user.userId());
        return new TrackChoice(track, track && initial.clicks());
    }

    /** Exactly what is ticked (G10), unless there was nothing to tick. */
    private static LogChoice logChoice(AddOnEvent event, CheckingMail.Answer check) {
        List<RecordRef> records = check.log().associations().isEmpty()
                ? null
                : event.inputs(DraftCard.RECORDS).stream()
                        .flatMap(value -> DraftCard.record(value).stream())
                        .toList();
        List<EmailAddress> contacts = check.log().newContacts().isEmpty()
                ? null
                : HeaderMailboxes.of(event.inputs(DraftCard.CONTACTS)).stream()
                        .map(Mailbox::address)
                        .toList();
        return new LogChoice(records, contacts);
    }

    private static @Nullable BodyChange body(PreparedMessage prepared) {
        return prepared.pixelTag().isEmpty() ? null : BodyChange.append(prepared.pixelTag());
    }

    /** With those that are there, since Google puts these in their place; null where it is there already. */
    private static @Nullable BccChange bcc(PreparedMessage prepared, AddOnEvent event) {
        String ours = prepared.bcc();
        List<String> there = event.mail().bcc();
        if (ours == null
                || HeaderMailboxes.of(there).stream()
                        .anyMatch(mailbox -> mailbox.address().value().equals(ours))) {
            return null;
        }
        return new BccChange(Stream.concat(there.stream(), Stream.of(ours))
                .map(Recipient::new)
                .toList());
    }
}
