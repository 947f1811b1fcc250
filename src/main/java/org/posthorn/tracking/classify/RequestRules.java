package org.posthorn.tracking.classify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.Verdict;
import org.posthorn.tracking.classify.UserAgent.Kind;

/** What the request says of itself: its purpose, the program that made it, and whether a reader could have. */
final class RequestRules {

    static final List<Rule> ALL = List.of(
            new Rule("purpose-header", RequestRules::purpose),
            new Rule("hidden-link", RequestRules::hiddenLink),
            new Rule("program", RequestRules::program));

    private static final Map<Kind, Opinion> OF_OPENS = new EnumMap<>(Map.of(
            Kind.IMAGE_PROXY,
            new Opinion(Verdict.IMAGE_PROXY, 0.9, "A mail service's image proxy loads pictures when a mail is shown."),
            Kind.PREFETCH,
            new Opinion(
                    Verdict.PRIVACY_PREFETCH,
                    0.95,
                    "The mail program loads pictures ahead, whether or not it is read."),
            Kind.MAIL_CLIENT,
            new Opinion(Verdict.HUMAN, 0.9, "A mail program loaded the picture itself."),
            Kind.BROWSER,
            new Opinion(Verdict.HUMAN, 0.8, "An ordinary browser loaded the picture."),
            Kind.AMBIGUOUS,
            new Opinion(Verdict.HUMAN, 0.55, "A program that people use, and machines too."),
            Kind.LINK_PREVIEW,
            new Opinion(Verdict.LINK_PREVIEW, 0.97, "A preview of the mail was made."),
            Kind.SCANNER,
            new Opinion(Verdict.SECURITY_SCANNER, 0.97, "The program calls itself a scanner or a robot."),
            Kind.PROGRAM,
            new Opinion(Verdict.SECURITY_SCANNER, 0.95, "It was a program, not a browser or mail program."),
            Kind.MISSING,
            new Opinion(
                    Verdict.SECURITY_SCANNER, 0.9, "The program did not say what it is, as readers' programs do.")));

    private static final Map<Kind, Opinion> OF_CLICKS = clicks();

    private RequestRules() {}

    private static Map<Kind, Opinion> clicks() {
        Map<Kind, Opinion> opinions = new EnumMap<>(OF_OPENS);
        opinions.put(
                Kind.IMAGE_PROXY,
                new Opinion(Verdict.SECURITY_SCANNER, 0.8, "An image proxy followed the link; readers don't do that."));
        opinions.put(
                Kind.PREFETCH,
                new Opinion(Verdict.SECURITY_SCANNER, 0.8, "A program that loads ahead followed the link."));
        opinions.put(Kind.MAIL_CLIENT, new Opinion(Verdict.HUMAN, 0.85, "The link was followed in a mail program."));
        opinions.put(Kind.BROWSER, new Opinion(Verdict.HUMAN, 0.8, "The link was followed in an ordinary browser."));
        opinions.put(
                Kind.LINK_PREVIEW,
                new Opinion(Verdict.LINK_PREVIEW, 0.97, "A chat or document showed a preview of the link."));
        return opinions;
    }

    private static @Nullable Opinion purpose(Evidence evidence) {
        if (!evidence.prefetch()) {
            return null;
        }
        return new Opinion(
                evidence.open() ? Verdict.PRIVACY_PREFETCH : Verdict.LINK_PREVIEW,
                0.99,
                "The request itself says that it only loads ahead.");
    }

    private static @Nullable Opinion hiddenLink(Evidence evidence) {
        return evidence.trap()
                ? new Opinion(
                        Verdict.SECURITY_SCANNER, 0.99, "A link that no reader can see was followed at the same time.")
                : null;
    }

    private static @Nullable Opinion program(Evidence evidence) {
        return (evidence.open() ? OF_OPENS : OF_CLICKS).get(evidence.program().kind());
    }
}
