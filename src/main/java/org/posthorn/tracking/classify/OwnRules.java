package org.posthorn.tracking.classify;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SenderNetworks.Presence;
import org.posthorn.tracking.Verdict;

/** Hits of our own side: the sender, colleagues, and whatever happens before a mail is sent (T17). */
final class OwnRules {

    static final List<Rule> ALL = List.of(
            new Rule("before-send", OwnRules::beforeSend),
            new Rule("sender-is-viewing", OwnRules::senderIsViewing),
            new Rule("sender-network", OwnRules::senderNetwork),
            new Rule("colleague-network", OwnRules::colleagueNetwork));

    private OwnRules() {}

    private static @Nullable Opinion beforeSend(Evidence evidence) {
        if (evidence.sinceSent() == null) {
            return new Opinion(Verdict.BEFORE_SEND, 1, "The mail had not been sent yet.");
        }
        return evidence.within(Duration.ZERO)
                ? new Opinion(Verdict.BEFORE_SEND, 1, "This was before the mail was sent.")
                : null;
    }

    private static @Nullable Opinion senderIsViewing(Evidence evidence) {
        return evidence.viewedBySender()
                ? new Opinion(Verdict.SELF, 0.99, "You were looking at this mail yourself at that moment.")
                : null;
    }

    private static @Nullable Opinion senderNetwork(Evidence evidence) {
        return evidence.presence() == Presence.SENDER
                ? new Opinion(Verdict.SELF, 0.97, "It came from a network where you were yourself lately.")
                : null;
    }

    private static @Nullable Opinion colleagueNetwork(Evidence evidence) {
        return evidence.presence() == Presence.COLLEAGUE
                ? new Opinion(Verdict.COLLEAGUE, 0.97, "It came from a network where a colleague was lately.")
                : null;
    }
}
