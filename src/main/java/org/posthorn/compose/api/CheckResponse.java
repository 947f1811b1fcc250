package org.posthorn.compose.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InitialSwitches;
import org.posthorn.compose.CheckingMail;
import org.posthorn.compose.LogForecast;
import org.posthorn.crm.Contact;
import org.posthorn.crm.Suggestion;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.TrackingDecision;
import org.posthorn.privacy.TrackingRefusal;

/**
 * What a client shows beside the mail.
 *
 * @param bccAddress the secret address that a copy goes to in order to be logged; null while there is none
 */
record CheckResponse(
        TrackState track,
        LogState log,
        @Nullable String bccAddress,
        List<RecipientState> recipients,
        List<AssociationState> associations,
        List<NewContactState> newContacts) {

    /**
     * @param anonymous whether what is known of the mail will be nobody's (P2)
     * @param reason why tracking is not allowed, or null
     * @param reasonCode the same for programs
     */
    record TrackState(
            boolean allowed,
            boolean on,
            boolean opens,
            boolean clicks,
            boolean anonymous,
            @Nullable String reason,
            @Nullable String reasonCode) {

        static TrackState of(InitialSwitches initial, TrackingDecision decision) {
            boolean allowed = decision.allowed();
            return new TrackState(
                    allowed,
                    allowed && (initial.opens() || initial.clicks()),
                    allowed && initial.opens(),
                    allowed && initial.clicks(),
                    decision.anonymous(),
                    allowed ? null : decision.reason(),
                    code(decision.refusal()));
        }
    }

    /**
     * @param reason why logging is not allowed, or null
     * @param visibility who will see the copy: {@code everyone}, {@code owner} or {@code subject} (P12)
     */
    record LogState(boolean allowed, boolean on, @Nullable String reason, String visibility) {}

    /**
     * @param selected whether it is chosen unless the user says otherwise
     * @param why in words, for the user
     */
    record AssociationState(String type, String id, String label, boolean selected, String why) {

        static AssociationState of(Suggestion suggestion) {
            return new AssociationState(
                    suggestion.record().type().publicName(),
                    PublicId.of(suggestion.record().id()),
                    suggestion.label(),
                    suggestion.selected(),
                    suggestion.why());
        }
    }

    /** @param selected whether a contact is made unless the user says otherwise */
    record NewContactState(String address, boolean selected) {}

    /** @param ownerId null when nobody owns the contact */
    record ContactState(String id, String name, @Nullable String ownerId) {}

    record RecipientState(
            String address,
            String name,
            @Nullable ContactState contact,
            boolean eligible,
            @Nullable String reason,
            @Nullable String reasonCode,
            boolean neverLog,
            boolean neverTrack,
            String openForecast) {}

    static CheckResponse of(CheckingMail.Answer answer) {
        LogForecast log = answer.log();
        return new CheckResponse(
                TrackState.of(answer.initial(), answer.decision()),
                new LogState(
                        log.allowed(),
                        log.on(),
                        log.reason(),
                        log.visibility().name().toLowerCase(Locale.ROOT)),
                log.bccAddress(),
                answer.recipients().stream().map(CheckResponse::recipient).toList(),
                log.associations().stream().map(AssociationState::of).toList(),
                log.newContacts().stream()
                        .map(contact -> new NewContactState(contact.address().value(), contact.selected()))
                        .toList());
    }

    private static RecipientState recipient(CheckingMail.RecipientAnswer answer) {
        return new RecipientState(
                answer.mailbox().address().value(),
                answer.mailbox().name(),
                contact(answer.contact()),
                answer.tracking().eligible(),
                answer.tracking().reason(),
                code(answer.tracking().refusal()),
                answer.neverLog(),
                answer.tracking().neverTrack(),
                answer.forecast().publicName());
    }

    private static @Nullable String code(@Nullable TrackingRefusal refusal) {
        return refusal == null ? null : refusal.code();
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
