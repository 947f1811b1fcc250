package org.posthorn.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;

/**
 * Whether a mail may be tracked.
 *
 * @param anonymous whether what is known of the mail may not be anybody's (P2)
 * @param refusal why the mail may not be tracked, or null where it may
 * @param copies how the mail goes out
 * @param recipients each once, in the order they were given
 */
public record TrackingDecision(
        boolean anonymous, @Nullable TrackingRefusal refusal, MailCopies copies, List<RecipientDecision> recipients) {

    /** @param refusal why mail to this recipient may not be tracked, or null where it may */
    public record RecipientDecision(
            EmailAddress address, @Nullable TrackingRefusal refusal, boolean neverTrack) {

        public boolean eligible() {
            return refusal == null;
        }

        /** Why not, in English, or null. */
        public @Nullable String reason() {
            return refusal == null ? null : refusal.sentence(List.of(address));
        }
    }

    public boolean allowed() {
        return refusal == null;
    }

    /** Whether a copy to this address may be tracked; an address that was not asked about may not. */
    public boolean eligible(EmailAddress address) {
        return recipients.stream().anyMatch(recipient -> recipient.address().equals(address) && recipient.eligible());
    }

    /** Those who may not be tracked. */
    public List<RecipientDecision> notEligible() {
        return recipients.stream().filter(recipient -> !recipient.eligible()).toList();
    }

    /** Why the mail is not tracked, or who is left out of it, in English; null where nobody is. */
    public @Nullable String reason() {
        if (refusal == TrackingRefusal.TRACKING_NOT_ALLOWED) {
            return refusal.sentence(List.of());
        }
        List<RecipientDecision> out = notEligible();
        if (out.isEmpty()) {
            return null;
        }
        List<String> sentences = new ArrayList<>();
        refusals().forEach((why, whom) -> sentences.add(why.sentence(whom)));
        if (!allowed() && out.size() < recipients.size()) {
            sentences.add("All recipients get the same copy, so nobody is tracked.");
        }
        return String.join(" ", sentences);
    }

    /** Why recipients may not be tracked, and whom each reason concerns. */
    public SortedMap<TrackingRefusal, List<EmailAddress>> refusals() {
        SortedMap<TrackingRefusal, List<EmailAddress>> refusals = new TreeMap<>();
        notEligible()
                .forEach(recipient -> refusals.computeIfAbsent(
                                Objects.requireNonNull(recipient.refusal()), why -> new ArrayList<>())
                        .add(recipient.address()));
        return refusals;
    }
}
