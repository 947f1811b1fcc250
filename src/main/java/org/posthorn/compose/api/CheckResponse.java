package org.posthorn.compose.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InitialSwitches;
import org.posthorn.compose.CheckingMail;
import org.posthorn.compose.Warning;
import org.posthorn.crm.Contact;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.UserId;

/**
 * What a client shows beside the mail.
 *
 * @param bccAddress null while this server logs no mail
 */
record CheckResponse(
        TrackState track,
        LogState log,
        @Nullable String bccAddress,
        List<RecipientState> recipients,
        List<String> associations,
        List<String> newContacts) {

    /** @param reason why tracking is not allowed, or null */
    record TrackState(
            boolean allowed,
            boolean on,
            boolean opens,
            boolean clicks,
            @Nullable String reason) {}

    /** @param reason why logging is not allowed, or null */
    record LogState(boolean allowed, boolean on, @Nullable String reason) {}

    /** @param ownerId null when nobody owns the contact */
    record ContactState(String id, String name, @Nullable String ownerId) {}

    record RecipientState(
            String address,
            String name,
            @Nullable ContactState contact,
            boolean eligible,
            @Nullable String reason,
            boolean neverLog,
            boolean neverTrack,
            String openForecast) {}

    static CheckResponse of(CheckingMail.Answer answer) {
        InitialSwitches initial = answer.initial();
        return new CheckResponse(
                new TrackState(
                        initial.trackAllowed(),
                        initial.opens() || initial.clicks(),
                        initial.opens(),
                        initial.clicks(),
                        initial.trackAllowed() ? null : initial.trackReason()),
                new LogState(false, false, Warning.LOGGING_UNAVAILABLE),
                null,
                answer.recipients().stream().map(CheckResponse::recipient).toList(),
                List.of(),
                List.of());
    }

    private static RecipientState recipient(CheckingMail.RecipientAnswer answer) {
        return new RecipientState(
                answer.mailbox().address().value(),
                answer.mailbox().name(),
                contact(answer.contact()),
                answer.eligible(),
                answer.reason(),
                false,
                false,
                answer.forecast().publicName());
    }

    private static @Nullable ContactState contact(@Nullable Contact contact) {
        if (contact == null) {
            return null;
        }
        UserId owner = contact.ownerId();
        return new ContactState(
                PublicId.of(contact.id().value()),
                contact.displayName(),
                owner == null ? null : PublicId.of(owner.value()));
    }
}
