package org.posthorn.tracking.classify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SenderNetworks.Presence;
import org.posthorn.tracking.HitKind;

/**
 * All that a verdict is reached from: the request itself and what else was asked for around it.
 *
 * @param prefetch whether a header says that nobody asked for it yet (T16)
 * @param sinceSent negative before the mail was sent, null when it was never said to be sent
 * @param presence whose network the request came from
 * @param viewedBySender whether the sender's own client said that the sender looks at the mail just now
 * @param trap whether the link is one that no reader can see, or was asked for along with such a link
 * @param links how many links that readers can see the mail has
 * @param linksAtOnce how many of them were asked for within two seconds of this hit, itself included
 * @param clickBeforeOpen whether the picture of a mail that has one was not asked for before this click
 * @param networksAtOnce from how many networks the same address was asked for within five seconds
 * @param mailsAtOnce for how many mails of the account the same client asked within a minute
 */
public record Evidence(
        HitKind kind,
        boolean prefetch,
        UserAgent program,
        Network network,
        @Nullable Duration sinceSent,
        Presence presence,
        boolean viewedBySender,
        boolean trap,
        int links,
        int linksAtOnce,
        boolean clickBeforeOpen,
        int networksAtOnce,
        int mailsAtOnce) {

    boolean open() {
        return kind == HitKind.OPEN;
    }

    /** Whether the mail was on its way for less than that. */
    boolean within(Duration time) {
        return sinceSent != null && sinceSent.compareTo(time) < 0;
    }
}
