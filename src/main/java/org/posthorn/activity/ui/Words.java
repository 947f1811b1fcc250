package org.posthorn.activity.ui;

import java.util.List;
import org.posthorn.tracking.EmailRecipient;
import org.posthorn.tracking.EmailState;
import org.posthorn.tracking.EngagementKind;
import org.posthorn.tracking.Verdict;

/** What states, kinds and verdicts are called on screen. */
final class Words {

    private static final int NAMED_RECIPIENTS = 3;

    private Words() {}

    static String of(EmailState state) {
        return switch (state) {
            case PREPARED -> "Not sent yet";
            case SENT -> "Sent";
            case OPENED -> "Opened";
            case CLICKED -> "Clicked";
            case REPLIED -> "Replied";
        };
    }

    static String of(EngagementKind kind) {
        return switch (kind) {
            case OPEN -> "Opened";
            case CLICK -> "Clicked";
            case REPLY -> "Replied";
        };
    }

    static String of(Verdict verdict) {
        return switch (verdict) {
            case HUMAN -> "A person";
            case IMAGE_PROXY -> "Probably a person, through the provider's image proxy";
            case PRIVACY_PREFETCH -> "Loaded ahead by a mail program that hides who reads";
            case SECURITY_SCANNER -> "Security scanner";
            case LINK_PREVIEW -> "Link preview";
            case SELF -> "You";
            case COLLEAGUE -> "A colleague";
            case BEFORE_SEND -> "Before the mail was sent";
            case UNKNOWN -> "Can't be told";
        };
    }

    /** The first names or addresses, and how many more there are. */
    static String people(List<EmailRecipient> recipients) {
        String named = String.join(
                ", ",
                recipients.stream()
                        .limit(NAMED_RECIPIENTS)
                        .map(EmailRecipient::label)
                        .toList());
        int more = recipients.size() - NAMED_RECIPIENTS;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    /** {@code 1 open}, {@code 2 opens}. */
    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
