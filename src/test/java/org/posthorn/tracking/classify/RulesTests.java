package org.posthorn.tracking.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.tracking.classify.Clues.APPLE_OR_OUTLOOK;
import static org.posthorn.tracking.classify.Clues.BROWSER;
import static org.posthorn.tracking.classify.Clues.GMAIL;
import static org.posthorn.tracking.classify.Clues.click;
import static org.posthorn.tracking.classify.Clues.open;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.posthorn.account.SenderNetworks.Presence;
import org.posthorn.tracking.Verdict;

class RulesTests {

    private static final Map<String, Rule> RULES =
            Rules.inOrder().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
    private static final String PROOFPOINT = "67.231.150.1";
    private static final String EXCHANGE = "40.97.1.1";

    static Stream<Case> cases() {
        Duration second = Duration.ofSeconds(1);
        Duration day = Duration.ofDays(1);
        return Stream.of(
                new Case("before-send", open().after(null), Verdict.BEFORE_SEND, open().after(Duration.ZERO)),
                new Case("before-send", open().after(second.negated()), Verdict.BEFORE_SEND, open()),
                new Case("sender-is-viewing", open().whileTheSenderIsViewing(), Verdict.SELF, open()),
                new Case("sender-network", open().where(Presence.SENDER), Verdict.SELF, open()),
                new Case("colleague-network", open().where(Presence.COLLEAGUE), Verdict.COLLEAGUE, open()),
                new Case("purpose-header", open().loadingAhead(), Verdict.PRIVACY_PREFETCH, open()),
                new Case("purpose-header", click().loadingAhead(), Verdict.LINK_PREVIEW, click()),
                new Case("hidden-link", click().withAHiddenLink(), Verdict.SECURITY_SCANNER, click()),
                new Case("program", open().by(GMAIL), Verdict.IMAGE_PROXY, open().by("Wombat/1")),
                new Case("program", click().by(GMAIL), Verdict.SECURITY_SCANNER, click().by("Wombat/1")),
                new Case("program", open().by("Mozilla/5.0"), Verdict.PRIVACY_PREFETCH, open().by("Wombat/1")),
                new Case("program", click().by(""), Verdict.SECURITY_SCANNER, click().by("Wombat/1")),
                new Case("protection-network", open().from("40.107.2.2"), Verdict.SECURITY_SCANNER, open()),
                new Case("protection-network", click().from(PROOFPOINT), Verdict.SECURITY_SCANNER, click()),
                new Case("picture-fetcher-network", open().from(EXCHANGE), Verdict.IMAGE_PROXY, open()),
                new Case("picture-fetcher-network", click().from(EXCHANGE), Verdict.SECURITY_SCANNER, click()),
                new Case(
                        "data-centre", click().from("52.167.1.1"), Verdict.SECURITY_SCANNER, open().from("52.167.1.1")),
                new Case("data-centre", open().from("66.249.64.9"), Verdict.SECURITY_SCANNER, open()),
                new Case(
                        "privacy-relay",
                        open().from("104.28.1.1"),
                        Verdict.PRIVACY_PREFETCH,
                        click().from("104.28.1.1")),
                new Case(
                        "all-links-at-once",
                        click().withLinksAtOnce(3, 9),
                        Verdict.SECURITY_SCANNER,
                        click().withLinksAtOnce(2, 9)),
                new Case(
                        "all-links-at-once",
                        click().withLinksAtOnce(2, 2),
                        Verdict.SECURITY_SCANNER,
                        click().withLinksAtOnce(1, 1)),
                new Case(
                        "many-mails-at-once",
                        open().amongMailsAtOnce(20),
                        Verdict.SECURITY_SCANNER,
                        open().amongMailsAtOnce(19)),
                new Case(
                        "sooner-than-anyone-reads",
                        open().after(second),
                        Verdict.UNKNOWN,
                        open().after(Duration.ofSeconds(2))),
                new Case(
                        "sooner-than-anyone-reads",
                        click().after(Duration.ofSeconds(3)),
                        Verdict.SECURITY_SCANNER,
                        click().after(Duration.ofSeconds(4))),
                new Case(
                        "on-delivery",
                        open().after(Duration.ofSeconds(14)),
                        Verdict.SECURITY_SCANNER,
                        open().after(Duration.ofSeconds(14)).by(GMAIL)),
                new Case("several-networks-at-once", click().fromNetworksAtOnce(2), Verdict.UNKNOWN, click()),
                new Case("click-before-open", click().beforeAnyOpen(), Verdict.SECURITY_SCANNER, click()),
                new Case("unhurried", open().after(day), Verdict.HUMAN, open().after(Duration.ofSeconds(59))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void speaksWhereItHasSomethingToSayAndIsSilentElsewhere(Case example) {
        Rule rule = Objects.requireNonNull(RULES.get(example.rule));

        Opinion opinion = Objects.requireNonNull(rule.opinion().apply(example.speaks.evidence()));

        assertThat(opinion.verdict()).isEqualTo(example.verdict);
        assertThat(opinion.confidence()).isBetween(0.0, 1.0);
        assertThat(opinion.reason()).endsWith(".").hasSizeLessThan(200);
        assertThat(rule.opinion().apply(example.silent.evidence())).isNull();
    }

    @Test
    void everyRuleHasAnExample() {
        assertThat(cases().map(Case::rule)).containsAll(RULES.keySet());
    }

    @Test
    @DisplayName("T16 a purpose header goes before every sign of a person")
    void neverCountsWhatOnlyLoadsAhead() {
        assertThat(open().loadingAhead().by(GMAIL).judged().verdict().humanLike())
                .isFalse();
        assertThat(click().loadingAhead().judged().verdict().humanLike()).isFalse();
    }

    @Test
    @DisplayName("T17 nothing counts before the mail was sent")
    void neverCountsBeforeSending() {
        Judgement judgement = open().after(Duration.ofSeconds(-1)).judged();

        assertThat(judgement.verdict()).isEqualTo(Verdict.BEFORE_SEND);
        assertThat(judgement.confidence()).isEqualTo(1);
        assertThat(judgement.reasons()).containsExactly("This was before the mail was sent.");
    }

    @Test
    @DisplayName("T14 what people and machines use alike decides nothing by itself")
    void doesNotGuessByTheAmbiguousProgramAlone() {
        assertThat(open().by(APPLE_OR_OUTLOOK)
                        .after(Duration.ofSeconds(30))
                        .judged()
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(open().by(APPLE_OR_OUTLOOK).judged().verdict()).isEqualTo(Verdict.HUMAN);
        assertThat(open().by(APPLE_OR_OUTLOOK)
                        .from(EXCHANGE)
                        .after(Duration.ofSeconds(30))
                        .judged()
                        .verdict())
                .isEqualTo(Verdict.IMAGE_PROXY);
    }

    @Test
    @DisplayName("T14 agreeing reasons are all told, and make the verdict surer")
    void tellsAllReasonsThatAgree() {
        Judgement weaker = click().withLinksAtOnce(4, 4).judged();
        Judgement surer = click().withLinksAtOnce(4, 4).from("40.107.2.2").judged();

        assertThat(surer.verdict()).isEqualTo(Verdict.SECURITY_SCANNER);
        assertThat(surer.confidence()).isGreaterThan(weaker.confidence());
        assertThat(surer.reasons())
                .containsExactly(
                        "It came from Microsoft's mail protection.", "4 links were followed within two seconds.");
    }

    @Test
    @DisplayName("T14 where the evidence is torn the verdict is unknown, with both sides told")
    void saysUnknownWhenTorn() {
        Judgement judgement = click().by(BROWSER).from("52.167.1.1").judged();

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judgement.confidence()).isLessThan(0.6);
        assertThat(judgement.reasons()).hasSizeGreaterThan(2).first().isEqualTo("There is too little to go by.");
    }

    record Case(String rule, Clues speaks, Verdict verdict, Clues silent) {

        @Override
        public String toString() {
            return rule + " → " + verdict.publicName();
        }
    }
}
