package org.posthorn.correspondence;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.posthorn.correspondence.MailsOfPerson.Found;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;
import org.posthorn.privacy.spi.ExportSink;
import org.posthorn.privacy.spi.Person;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.springframework.stereotype.Component;

/**
 * Logged mail with a person in it, and notes on their contact (P8). Mail that nobody else from outside takes part in goes; mail with others
 * is theirs as well and stays, off the contact's timeline.
 */
@Component
class CorrespondenceData implements PersonalDataHolder {

    private static final int MAILS = 50;

    private final MailsOfPerson mails;
    private final ForgettingMail forgetting;
    private final ForgettingNotes notes;
    private final LeavingRecords leaving;
    private final CorrespondenceExport export;

    CorrespondenceData(
            MailsOfPerson mails,
            ForgettingMail forgetting,
            ForgettingNotes notes,
            LeavingRecords leaving,
            CorrespondenceExport export) {
        this.mails = mails;
        this.forgetting = forgetting;
        this.notes = notes;
        this.leaving = leaving;
        this.export = export;
    }

    @Override
    public Set<String> tables() {
        return Set.of("logged_email", "logged_attachment", "logged_email_record", "timeline_entry", "note");
    }

    @Override
    public Counts count(Person person) {
        long alone = 0;
        long kept = 0;
        for (List<Found> some = mails.next(person, 0, MAILS);
                !some.isEmpty();
                some = mails.next(person, some.getLast().id(), MAILS)) {
            long these = some.stream().filter(Found::alone).count();
            alone += these;
            kept += some.size() - these;
        }
        return Counts.of(DataKind.LOGGED_MAILS, alone)
                .plus(DataKind.KEPT_MAILS, kept)
                .plus(
                        DataKind.NOTES,
                        notes.on(person.account(), records(person)).size());
    }

    @Override
    public void export(Person person, UserId reader, ExportSink sink) throws IOException {
        export.write(person, records(person), reader, sink);
    }

    @Override
    public Step erase(Person person, long after) {
        List<Found> some = mails.next(person, after, MAILS);
        if (some.isEmpty()) {
            return eraseRest(person);
        }
        List<Long> alone = some.stream().filter(Found::alone).map(Found::id).toList();
        long gone = forgetting.forget(person.account(), alone);
        return new Step(
                Counts.of(DataKind.LOGGED_MAILS, gone).plus(DataKind.KEPT_MAILS, some.size() - alone.size()),
                some.getLast().id());
    }

    private Step eraseRest(Person person) {
        long gone = notes.forget(person.account(), notes.on(person.account(), records(person)));
        leaving.leave(person.account(), records(person));
        return Step.last(Counts.of(DataKind.NOTES, gone));
    }

    private static List<RecordRef> records(Person person) {
        return person.contacts().stream()
                .map(contact -> new RecordRef(RecordType.CONTACT, contact.value()))
                .toList();
    }
}
