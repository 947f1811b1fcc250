package org.posthorn.compose.api;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.LogChoice;
import org.posthorn.compose.TrackChoice;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordRef;

/**
 * A mail on its way out.
 *
 * @param track null for the switches' initial state (S2)
 * @param log absent for no
 * @param associations the records that it is logged on, exactly these (G10); absent for the suggested ones
 * @param createContacts the recipients that become contacts (G5); absent for what the user prefers
 * @param signedOrEncrypted whether the client will apply S/MIME or PGP (T9)
 */
record PrepareRequest(
        @Nullable String from,
        @Nullable List<String> to,
        @Nullable List<String> cc,
        @Nullable List<String> bcc,
        @Nullable String subject,
        @Nullable String html,
        @Nullable String text,
        @Nullable TrackSwitches track,
        @Nullable Boolean log,
        @Nullable List<AssociationRequest> associations,
        @Nullable List<String> createContacts,
        @Nullable Boolean signedOrEncrypted) {

    /** The two options of the Track switch (T2). */
    record TrackSwitches(@Nullable Boolean opens, @Nullable Boolean clicks) {}

    MessageRequest message() {
        return new MessageRequest(from, to, cc, bcc, subject, html, text, isOn(signedOrEncrypted));
    }

    @Nullable
    TrackChoice choice() {
        return track == null ? null : new TrackChoice(isOn(track.opens()), isOn(track.clicks()));
    }

    /**
     * Where the mail shall be logged, or null when it shall not.
     *
     * @throws org.posthorn.account.InvalidInput that names what is no record and no address
     */
    @Nullable
    LogChoice logChoice() {
        InvalidFields faults = new InvalidFields();
        LogChoice choice = new LogChoice(records(faults), addresses(faults));
        faults.throwIfAny();
        return isOn(log) ? choice : null;
    }

    private @Nullable List<RecordRef> records(InvalidFields faults) {
        return associations == null
                ? null
                : IntStream.range(0, associations.size())
                        .mapToObj(n -> requireNonNullElse(associations.get(n), AssociationRequest.EMPTY)
                                .parsed("associations[" + n + "]", faults))
                        .distinct()
                        .toList();
    }

    private @Nullable List<EmailAddress> addresses(InvalidFields faults) {
        return createContacts == null
                ? null
                : HeaderAddresses.read("createContacts", createContacts, faults).stream()
                        .map(Mailbox::address)
                        .toList();
    }

    private static boolean isOn(@Nullable Boolean given) {
        return Boolean.TRUE.equals(given);
    }
}
