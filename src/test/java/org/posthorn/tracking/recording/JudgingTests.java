package org.posthorn.tracking.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.account.SenderNetworks;
import org.posthorn.account.SenderNetworks.Presence;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.Verdict;
import org.posthorn.tracking.classify.Networks;
import org.posthorn.tracking.classify.UserAgents;

class JudgingTests {

    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0"
                    + " Safari/537.36";
    private static final String GMAIL =
            "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
    private static final String OUTLOOK = "Mozilla/4.0 (compatible; ms-office; MSOffice 16)";
    private static final String HOME = "81.2.69.160";
    private static final String ELSEWHERE = "151.38.2.4";
    private static final Instant SENT = Instant.parse("2026-11-20T09:00:00Z");
    private static final UserAgents PROGRAMS = new UserAgents();
    private static final Networks NETWORKS = new Networks();

    private final TokenTarget pixel = target(HitKind.OPEN, 1, null, false);
    private SenderNetworks senders = (account, sender, address, at) -> Presence.NOBODY;

    @Test
    @DisplayName("T19 an image proxy's re-fetch within three minutes is the same open")
    void foldsReFetchesOfAnImageProxy() {
        Trace trace = trace(mail(null));

        List<Seen> hits = List.of(
                hit(pixel, 60, GMAIL, "66.249.84.1"),
                hit(pixel, 200, GMAIL, "66.249.84.9"),
                hit(pixel, 381, GMAIL, "66.249.84.9"));
        judge(trace, hits);

        assertThat(hits).extracting(hit -> hit.standing().verdict()).containsOnly(Verdict.IMAGE_PROXY);
        assertThat(hits).extracting(hit -> hit.standing().counted()).containsExactly(true, false, true);
        assertThat(hits.get(1).standing().reasons()).contains(Standing.REPEAT);
    }

    @Test
    @DisplayName("T19 two readers in browsers are two opens, however close")
    void foldsNothingButProxies() {
        Trace trace = trace(mail(null));

        List<Seen> hits = List.of(hit(pixel, 60, CHROME, HOME), hit(pixel, 90, CHROME, HOME));
        judge(trace, hits);

        assertThat(hits).allMatch(hit -> hit.standing().counted());
    }

    @Test
    @DisplayName("T20 an open by another program from another network may be a forward, and says so")
    void notesAnOpenFarFromTheEarlierOnes() {
        TokenTarget anns = target(HitKind.OPEN, 1, 77L, false);
        Trace trace = trace(mail(null));

        List<Seen> hits = List.of(
                hit(anns, 600, CHROME, HOME),
                hit(anns, 4000, CHROME, ELSEWHERE),
                hit(anns, 9000, OUTLOOK, "24.48.0.1"));
        judge(trace, hits);

        assertThat(hits.get(1).standing().reasons()).doesNotContain(Standing.MAYBE_FORWARDED);
        assertThat(hits.get(2).standing().reasons()).contains(Standing.MAYBE_FORWARDED);
        assertThat(hits).allMatch(hit -> hit.standing().counted());
    }

    @Test
    @DisplayName("T20 where several recipients share a token, another place is no sign of a forward")
    void notesNoForwardOfASharedToken() {
        Trace trace = trace(mail(null));

        List<Seen> hits = List.of(hit(pixel, 600, CHROME, HOME), hit(pixel, 9000, OUTLOOK, "24.48.0.1"));
        judge(trace, hits);

        assertThat(hits).allMatch(hit -> !hit.standing().reasons().contains(Standing.MAYBE_FORWARDED));
    }

    @Test
    @DisplayName("T17 the sender's and colleagues' networks are told apart from readers'")
    void asksWhoseNetworkItIs() throws UnknownHostException {
        InetAddress own = InetAddress.getByName(HOME);
        InetAddress office = InetAddress.getByName(ELSEWHERE);
        senders = (account, sender, address, at) ->
                address.equals(own) ? Presence.SENDER : address.equals(office) ? Presence.COLLEAGUE : Presence.NOBODY;
        Trace trace = trace(mail(null));

        List<Seen> hits = List.of(
                hit(pixel, 600, CHROME, HOME),
                hit(pixel, 700, CHROME, ELSEWHERE),
                hit(pixel, 800, CHROME, "24.48.0.1"));
        judge(trace, hits);

        assertThat(hits)
                .extracting(hit -> hit.standing().verdict())
                .containsExactly(Verdict.SELF, Verdict.COLLEAGUE, Verdict.HUMAN);
    }

    @Test
    @DisplayName("T17 loopback addresses are evidence of nobody")
    void askNobodyAboutLoopback() {
        senders = (account, sender, address, at) -> Presence.SENDER;

        List<Seen> hits = List.of(hit(pixel, 600, CHROME, "127.0.0.1"));
        judge(trace(mail(null)), hits);

        assertThat(hits.getFirst().standing().verdict()).isEqualTo(Verdict.HUMAN);
    }

    @Test
    @DisplayName("T17 hits from shortly before the sender's view to a minute after it are the sender's")
    void takesHitsAroundTheSendersViewForTheSenders() {
        Trace trace = trace(mail(SENT.plusSeconds(600)));

        List<Seen> hits = List.of(
                hit(pixel, 589, CHROME, HOME),
                hit(pixel, 591, CHROME, HOME),
                hit(pixel, 659, GMAIL, "66.249.84.1"),
                hit(pixel, 661, CHROME, HOME));
        judge(trace, hits);

        assertThat(hits)
                .extracting(hit -> hit.standing().verdict())
                .containsExactly(Verdict.HUMAN, Verdict.SELF, Verdict.SELF, Verdict.HUMAN);
    }

    @Test
    @DisplayName("T15 a hidden link gives away what the same client did before it")
    void revisesWhatTheClientOfAHiddenLinkDid() {
        Trace trace = trace(mail(null));
        Seen open = hit(pixel, 600, CHROME, HOME);
        Seen reader = hit(pixel, 610, CHROME, ELSEWHERE);
        judge(trace, List.of(open));
        judge(trace, List.of(reader));
        assertThat(open.standing().counted()).isTrue();

        List<Seen> revised = judge(trace, List.of(hit(target(HitKind.CLICK, 9, null, true), 660, CHROME, HOME)));

        assertThat(revised).containsExactly(open);
        assertThat(open.standing().verdict()).isEqualTo(Verdict.SECURITY_SCANNER);
        assertThat(reader.standing().counted()).isTrue();
    }

    @Test
    @DisplayName("T14 a client that asks for many mails of an account at once is a machine")
    void noticesAClientThatGoesThroughManyMails() {
        Visitors visitors = new Visitors();
        Judging judging = new Judging(new Surroundings(senders, visitors), visitors);
        List<Seen> hits = new ArrayList<>();
        for (int mail = 1; mail <= 25; mail++) {
            MailFacts facts = mail(mail, null);
            Seen hit = hit(target(HitKind.OPEN, 100 + mail, null, false), 600 + mail, CHROME, HOME);
            judging.judge(new Trace(facts), List.of(hit), Span.NONE);
            hits.add(hit);
        }

        assertThat(hits.get(18).standing().verdict()).isEqualTo(Verdict.HUMAN);
        assertThat(hits.get(24).standing().verdict()).isEqualTo(Verdict.SECURITY_SCANNER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    @DisplayName("T15 hits that come in any order and any batches end with the same verdicts and counts")
    void endsTheSameInAnyOrder(long seed) {
        List<String> inOrder = outcome(story(), List.of(story().size()));

        Random random = new Random(seed);
        List<Seen> shuffled = story();
        Collections.shuffle(shuffled, random);
        List<String> outcome = outcome(shuffled, random.ints(40, 1, 5).boxed().toList());

        assertThat(outcome).isEqualTo(inOrder);
    }

    /** A life with a bit of everything; hit times are all different. */
    private List<Seen> story() {
        List<Seen> hits = new ArrayList<>(List.of(
                hit(pixel, -20, CHROME, HOME),
                hit(pixel, 3, "Mozilla/5.0", "17.58.1.1"),
                hit(pixel, 100, GMAIL, "66.249.84.1"),
                hit(pixel, 220, GMAIL, "66.249.84.1"),
                hit(pixel, 330, GMAIL, "66.249.84.1"),
                hit(pixel, 900, GMAIL, "66.249.84.1"),
                hit(pixel, 950, CHROME, HOME),
                hit(pixel, 952, CHROME, ELSEWHERE)));
        for (int link = 1; link <= 4; link++) {
            hits.add(hit(target(HitKind.CLICK, 10 + link, null, false), 1000 + link / 4.0, CHROME, "24.48.0.1"));
        }
        hits.add(hit(target(HitKind.CLICK, 11, null, false), 1500, CHROME, HOME));
        hits.add(hit(target(HitKind.CLICK, 12, 5L, false), 1600, CHROME, HOME));
        hits.add(hit(target(HitKind.OPEN, 2, 5L, false), 1700, CHROME, HOME));
        hits.add(hit(target(HitKind.CLICK, 13, 6L, false), 1800, CHROME, HOME));
        hits.add(hit(target(HitKind.CLICK, 19, null, true), 2400, CHROME, "88.198.7.9"));
        hits.add(hit(target(HitKind.CLICK, 14, null, false), 2405, CHROME, HOME));
        return hits;
    }

    private List<String> outcome(List<Seen> hits, List<Integer> batches) {
        Trace trace = trace(mail(null));
        Visitors visitors = new Visitors();
        Judging judging = new Judging(new Surroundings(senders, visitors), visitors);
        List<Seen> rest = new ArrayList<>(hits);
        List<Seen> inferred = new ArrayList<>();
        for (int size : batches) {
            List<Seen> batch = rest.subList(0, Math.min(size, rest.size()));
            MailChange change = judging.judge(trace, List.copyOf(batch), Span.NONE);
            change.added().stream().filter(seen -> seen.inferred).forEach(inferred::add);
            change.added().forEach(Seen::markStored);
            change.altered().forEach(Seen::markStored);
            batch.clear();
        }
        assertThat(rest).isEmpty();
        List<String> lines = new ArrayList<>();
        trace.hits()
                .forEach(seen -> lines.add(seen.at + " " + seen.standing().verdict() + " "
                        + seen.standing().judgement().confidence() + " "
                        + seen.standing().counted()));
        lines.add("inferred "
                + inferred.stream()
                        .filter(seen -> seen.standing().counted())
                        .map(seen -> String.valueOf(seen.target.recipient()))
                        .sorted()
                        .toList());
        return lines;
    }

    /** Judges, stores, and tells what was revised. */
    private List<Seen> judge(Trace trace, List<Seen> hits) {
        Visitors visitors = new Visitors();
        MailChange change = new Judging(new Surroundings(senders, visitors), visitors).judge(trace, hits, Span.NONE);
        List<Seen> revised = change.revised();
        trace.hits().forEach(Seen::markStored);
        return revised;
    }

    private static Trace trace(MailFacts mail) {
        return new Trace(mail);
    }

    private static MailFacts mail(@Nullable Instant viewedAt) {
        return mail(1, viewedAt);
    }

    private static MailFacts mail(long id, @Nullable Instant viewedAt) {
        return new MailFacts(
                new OutgoingEmailId(id),
                new AccountId(1),
                new UserId(1),
                SENT.minusSeconds(60),
                SENT,
                viewedAt,
                true,
                false,
                4);
    }

    private static TokenTarget target(HitKind kind, long token, @Nullable Long recipient, boolean hidden) {
        return new TokenTarget(new Token(0, token), 1, kind, recipient, hidden);
    }

    private static Seen hit(TokenTarget target, double seconds, String userAgent, String address) {
        try {
            InetAddress client = InetAddress.getByName(address);
            return new Seen(
                    TimeOrderedId.next(),
                    target.kind(),
                    SENT.plus(Duration.ofMillis(Math.round(seconds * 1000))),
                    target,
                    false,
                    false,
                    client,
                    PROGRAMS.of(userAgent),
                    NETWORKS.of(client),
                    userAgent);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
