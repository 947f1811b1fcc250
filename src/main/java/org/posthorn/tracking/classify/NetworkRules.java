package org.posthorn.tracking.classify;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.Verdict;
import org.posthorn.tracking.classify.Network.Kind;

/** What the network says that a request came from. */
final class NetworkRules {

    static final List<Rule> ALL = List.of(
            new Rule("protection-network", NetworkRules::protection),
            new Rule("picture-fetcher-network", NetworkRules::pictureFetcher),
            new Rule("data-centre", NetworkRules::dataCentre),
            new Rule("privacy-relay", NetworkRules::relay));

    /** How long mail protection usually looks into a mail; later, a person in its isolated browser is as likely. */
    private static final Duration DELIVERY = Duration.ofMinutes(10);

    private NetworkRules() {}

    private static @Nullable Opinion protection(Evidence evidence) {
        if (evidence.network().kind() != Kind.PROTECTION) {
            return null;
        }
        String owner = evidence.network().owner();
        if (evidence.network().certain()) {
            return new Opinion(Verdict.SECURITY_SCANNER, 0.97, "It came from " + owner + ".");
        }
        return evidence.within(DELIVERY)
                ? new Opinion(Verdict.SECURITY_SCANNER, 0.92, "It came from " + owner + " soon after sending.")
                : new Opinion(Verdict.SECURITY_SCANNER, 0.5, "It came from " + owner + ", where readers may be too.");
    }

    /** Microsoft's fetcher shows itself as Apple's WebKit: the network tells them apart, on pictures only. */
    private static @Nullable Opinion pictureFetcher(Evidence evidence) {
        if (evidence.network().kind() != Kind.PICTURE_FETCHER) {
            return null;
        }
        String owner = evidence.network().owner();
        return evidence.open()
                ? new Opinion(Verdict.IMAGE_PROXY, 0.75, owner + " loads pictures when a mail is shown.")
                : new Opinion(Verdict.SECURITY_SCANNER, 0.9, owner + " checks links; readers come from elsewhere.");
    }

    /** Pictures are left alone here: web mail in a hosted desktop, and fetchers that are not listed, look like this. */
    private static @Nullable Opinion dataCentre(Evidence evidence) {
        if (evidence.network().kind() != Kind.CLOUD) {
            return null;
        }
        String reason = "It came from " + evidence.network().owner() + ", where link checkers run.";
        if (evidence.network().certain()) {
            return new Opinion(Verdict.SECURITY_SCANNER, 0.95, reason);
        }
        return evidence.open() ? null : new Opinion(Verdict.SECURITY_SCANNER, 0.9, reason);
    }

    private static @Nullable Opinion relay(Evidence evidence) {
        return evidence.open() && evidence.network().kind() == Kind.RELAY
                ? new Opinion(
                        Verdict.PRIVACY_PREFETCH,
                        0.5,
                        "It came through " + evidence.network().owner() + ", as loading ahead does, and readers.")
                : null;
    }
}
