package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.posthorn.compose.CheckingMail;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.TrackingDecision;
import org.posthorn.privacy.TrackingDecision.RecipientDecision;
import org.posthorn.privacy.TrackingRefusal;
import org.posthorn.shell.Sentences;
import org.posthorn.shell.Wording;

/** Why the Track switch stands as it does, and why somebody may not be tracked, in the viewer's language (S5, P1). */
final class TrackingReasons {

    private TrackingReasons() {}

    static String of(CheckingMail.Answer answer) {
        TrackingDecision decision = answer.decision();
        if (decision.allowed()) {
            return Sentences.of(answer.initial().trackReason());
        }
        return decision.refusal() == TrackingRefusal.TRACKING_NOT_ALLOWED
                ? words(TrackingRefusal.TRACKING_NOT_ALLOWED, List.of())
                : decision.refusals().entrySet().stream()
                        .map(refusal -> words(refusal.getKey(), refusal.getValue()))
                        .collect(Collectors.joining(" "));
    }

    /** Of somebody who may not be tracked. */
    static String of(RecipientDecision recipient) {
        return words(Objects.requireNonNull(recipient.refusal()), List.of(recipient.address()));
    }

    private static String words(TrackingRefusal refusal, Collection<EmailAddress> whom) {
        return Wording.of(
                refusal,
                "of",
                whom.stream().map(EmailAddress::value).sorted().collect(Collectors.joining(translate("shell.comma"))));
    }
}
