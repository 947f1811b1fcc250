package org.posthorn.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.RecipientFacts.Acquaintance;
import org.posthorn.privacy.TrackingDecision.RecipientDecision;

/** The one decision on whom tracking may reach (P1 to P5, S4), for clients, for what goes out and for hits alike. */
public final class TrackingPermissions {

    private TrackingPermissions() {}

    /**
     * Whether a mail may be tracked. Where all recipients get one copy, each of them must be eligible: one pixel would
     * track the others too.
     *
     * @param accountAllows whether the account allows tracking at all (A4)
     * @param dataPrivacy the account's switch (P1)
     * @param recipients none yet while a mail is begun
     */
    public static TrackingDecision decide(
            boolean accountAllows, boolean dataPrivacy, MailCopies copies, List<RecipientFacts> recipients) {
        Map<EmailAddress, RecipientDecision> each = new LinkedHashMap<>();
        recipients.forEach(facts -> each.putIfAbsent(facts.address(), decide(accountAllows, dataPrivacy, facts)));
        List<RecipientDecision> decisions = List.copyOf(each.values());
        TrackingRefusal refusal = accountAllows ? refusal(copies, decisions) : TrackingRefusal.TRACKING_NOT_ALLOWED;
        boolean anonymous =
                refusal == null && dataPrivacy && copies == MailCopies.ONE_FOR_ALL && others(recipients) > 1;
        return new TrackingDecision(anonymous, refusal, copies, decisions);
    }

    /**
     * Whether, and if not why, tracking may reach a person now: asked before a mail goes out, and again at each hit, when
     * the facts may have changed (P6). The account's switch A4 only stops new mail, so it is not asked for here.
     */
    public static @Nullable TrackingRefusal refusalFor(RecipientFacts facts, boolean dataPrivacy) {
        if (facts.neverTrack()) {
            return TrackingRefusal.NEVER_TRACKED;
        }
        if (facts.consent() == TrackingConsent.WITHDRAWN) {
            return TrackingRefusal.CONSENT_WITHDRAWN;
        }
        return dataPrivacy ? refusalUnderDataPrivacy(facts) : null;
    }

    private static @Nullable TrackingRefusal refusalUnderDataPrivacy(RecipientFacts facts) {
        return switch (facts.acquaintance()) {
            case SENDER -> null;
            case STRANGER -> TrackingRefusal.UNKNOWN_RECIPIENT;
            case SEVERAL_CONTACTS -> TrackingRefusal.AMBIGUOUS_RECIPIENT;
            case CONTACT -> facts.legalBasis() ? null : TrackingRefusal.NO_LEGAL_BASIS;
        };
    }

    private static RecipientDecision decide(boolean accountAllows, boolean dataPrivacy, RecipientFacts facts) {
        TrackingRefusal refusal = accountAllows ? refusalFor(facts, dataPrivacy) : TrackingRefusal.TRACKING_NOT_ALLOWED;
        return new RecipientDecision(facts.address(), refusal, facts.neverTrack());
    }

    private static @Nullable TrackingRefusal refusal(MailCopies copies, List<RecipientDecision> each) {
        List<TrackingRefusal> refusals = each.stream()
                .filter(recipient -> !recipient.eligible())
                .map(recipient -> Objects.requireNonNull(recipient.refusal()))
                .distinct()
                .toList();
        boolean somebodyLeft = each.stream().anyMatch(RecipientDecision::eligible);
        if (refusals.isEmpty() || (copies == MailCopies.ONE_EACH && somebodyLeft)) {
            return null;
        }
        return refusals.size() == 1 ? refusals.getFirst() : TrackingRefusal.RECIPIENTS_NOT_ELIGIBLE;
    }

    private static long others(List<RecipientFacts> recipients) {
        return recipients.stream()
                .filter(facts -> facts.acquaintance() != Acquaintance.SENDER)
                .map(RecipientFacts::address)
                .distinct()
                .count();
    }
}
