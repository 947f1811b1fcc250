package org.posthorn.tracking.classify;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SenderNetworks.Presence;
import org.posthorn.tracking.HitKind;

/** Evidence in the making; begins as an ordinary browser at home, an hour after a mail with four links was sent. */
final class Clues {

    static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36";
    static final String GMAIL =
            "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
    static final String APPLE_OR_OUTLOOK =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";

    private static final UserAgents PROGRAMS = new UserAgents();
    private static final Networks NETWORKS = new Networks();

    private final HitKind kind;
    private String userAgent = BROWSER;
    private String address = "81.2.69.160";
    private @Nullable Duration sinceSent = Duration.ofHours(1);
    private boolean prefetch;
    private Presence presence = Presence.NOBODY;
    private boolean viewing;
    private boolean trap;
    private int links = 4;
    private int linksAtOnce = 1;
    private boolean clickBeforeOpen;
    private int networks = 1;
    private int mails = 1;

    private Clues(HitKind kind) {
        this.kind = kind;
    }

    static Clues open() {
        return new Clues(HitKind.OPEN);
    }

    static Clues click() {
        return new Clues(HitKind.CLICK);
    }

    static Clues of(HitKind kind) {
        return new Clues(kind);
    }

    Clues by(String program) {
        userAgent = program;
        return this;
    }

    Clues from(String client) {
        address = client;
        return this;
    }

    Clues after(@Nullable Duration time) {
        sinceSent = time;
        return this;
    }

    Clues loadingAhead() {
        prefetch = true;
        return this;
    }

    Clues where(Presence who) {
        presence = who;
        return this;
    }

    Clues whileTheSenderIsViewing() {
        viewing = true;
        return this;
    }

    Clues withAHiddenLink() {
        trap = true;
        return this;
    }

    Clues withLinksAtOnce(int atOnce, int inTheMail) {
        linksAtOnce = atOnce;
        links = inTheMail;
        return this;
    }

    Clues beforeAnyOpen() {
        clickBeforeOpen = true;
        return this;
    }

    Clues fromNetworksAtOnce(int count) {
        networks = count;
        return this;
    }

    Clues amongMailsAtOnce(int count) {
        mails = count;
        return this;
    }

    Evidence evidence() {
        return new Evidence(
                kind,
                prefetch,
                PROGRAMS.of(userAgent),
                NETWORKS.of(address(address)),
                sinceSent,
                presence,
                viewing,
                trap,
                links,
                linksAtOnce,
                clickBeforeOpen,
                networks,
                mails);
    }

    Judgement judged() {
        return new Classifier().judge(evidence());
    }

    static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
