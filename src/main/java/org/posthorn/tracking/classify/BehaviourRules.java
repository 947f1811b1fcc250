package org.posthorn.tracking.classify;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.Verdict;
import org.posthorn.tracking.classify.UserAgent.Kind;

/** What was asked for when, and what else with it. */
final class BehaviourRules {

    static final List<Rule> ALL = List.of(
            new Rule("all-links-at-once", BehaviourRules::linksAtOnce),
            new Rule("many-mails-at-once", BehaviourRules::manyMails),
            new Rule("sooner-than-anyone-reads", BehaviourRules::tooSoon),
            new Rule("on-delivery", BehaviourRules::onDelivery),
            new Rule("several-networks-at-once", BehaviourRules::severalNetworks),
            new Rule("click-before-open", BehaviourRules::clickBeforeOpen),
            new Rule("unhurried", BehaviourRules::unhurried));

    private static final int BURST = 3;
    private static final int MANY_MAILS = 20;
    private static final Duration SOONEST_OPEN = Duration.ofSeconds(2);
    private static final Duration SOONEST_CLICK = Duration.ofSeconds(4);
    private static final Duration DELIVERY = Duration.ofSeconds(15);
    private static final Duration UNHURRIED = Duration.ofMinutes(1);

    private BehaviourRules() {}

    private static @Nullable Opinion linksAtOnce(Evidence evidence) {
        int atOnce = evidence.linksAtOnce();
        if (atOnce >= BURST) {
            return new Opinion(Verdict.SECURITY_SCANNER, 0.97, atOnce + " links were followed within two seconds.");
        }
        return atOnce >= 2 && atOnce == evidence.links()
                ? new Opinion(Verdict.SECURITY_SCANNER, 0.93, "Every link was followed within two seconds.")
                : null;
    }

    private static @Nullable Opinion manyMails(Evidence evidence) {
        return evidence.mailsAtOnce() >= MANY_MAILS
                ? new Opinion(
                        Verdict.SECURITY_SCANNER,
                        0.95,
                        "The same client asked for " + evidence.mailsAtOnce() + " mails within a minute.")
                : null;
    }

    /** Clocks differ and sending may be told late, so that time alone never outweighs a program that people use. */
    private static @Nullable Opinion tooSoon(Evidence evidence) {
        if (evidence.open()) {
            return evidence.within(SOONEST_OPEN)
                    ? new Opinion(Verdict.UNKNOWN, 0.4, "It was sooner after sending than most people read.")
                    : null;
        }
        return evidence.within(SOONEST_CLICK)
                ? new Opinion(Verdict.SECURITY_SCANNER, 0.25, "It was sooner after sending than most people click.")
                : null;
    }

    private static @Nullable Opinion onDelivery(Evidence evidence) {
        return evidence.within(DELIVERY) && evidence.program().kind() != Kind.IMAGE_PROXY
                ? new Opinion(Verdict.SECURITY_SCANNER, 0.35, "It was while the mail was being delivered.")
                : null;
    }

    private static @Nullable Opinion severalNetworks(Evidence evidence) {
        return evidence.networksAtOnce() > 1
                ? new Opinion(Verdict.UNKNOWN, 0.8, "It was asked for from several networks at the same moment.")
                : null;
    }

    private static @Nullable Opinion clickBeforeOpen(Evidence evidence) {
        return evidence.clickBeforeOpen()
                ? new Opinion(Verdict.SECURITY_SCANNER, 0.2, "The mail's picture had not been loaded before.")
                : null;
    }

    /** Weak by itself, since some scanners wait on purpose. */
    private static @Nullable Opinion unhurried(Evidence evidence) {
        return evidence.sinceSent() != null && !evidence.within(UNHURRIED)
                ? new Opinion(Verdict.HUMAN, 0.25, "The mail had been there for a while.")
                : null;
    }
}
