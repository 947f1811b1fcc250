package org.posthorn.account.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInAttemptsTests {

    private static final InetAddress HOME = address("192.0.2.1");
    private static final InetAddress ELSEWHERE = address("192.0.2.2");

    private final StoppedClock clock = new StoppedClock();
    private final SignInAttempts attempts = new SignInAttempts(clock);

    @Test
    void refusesTheEleventhFailureForOnePersonFromOneAddress() {
        fail(HOME, "ann@x.test", SignInAttempts.FAILURES_PER_PERSON);

        assertThatThrownBy(() -> attempts.begin(HOME, " Ann@X.test"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        refusal -> assertThat(refusal.secondsToWait()).isBetween(1L, 60L));
    }

    @Test
    void locksNobodyOutWhoComesFromElsewhere() {
        fail(HOME, "ann@x.test", SignInAttempts.FAILURES_PER_PERSON);

        assertThatCode(() -> attempts.begin(ELSEWHERE, "ann@x.test")).doesNotThrowAnyException();
    }

    @Test
    void refusesOneAddressThatTriesManyPeople() {
        for (int i = 0; i < SignInAttempts.FAILURES_PER_NETWORK; i++) {
            attempts.begin(HOME, i + "@x.test");
        }

        assertThatThrownBy(() -> attempts.begin(HOME, "fresh@x.test")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void countsNoAttemptThatSucceeds() {
        for (int i = 0; i < 2 * SignInAttempts.FAILURES_PER_NETWORK; i++) {
            attempts.begin(HOME, "ann@x.test");
            attempts.succeeded(HOME, "ann@x.test");
        }

        assertThatCode(() -> attempts.begin(HOME, "ann@x.test")).doesNotThrowAnyException();
    }

    @Test
    void letsTheNextAttemptThroughAfterTheWait() {
        fail(HOME, "ann@x.test", SignInAttempts.FAILURES_PER_PERSON);

        clock.forward(Duration.ofSeconds(61));

        assertThatCode(() -> attempts.begin(HOME, "ann@x.test")).doesNotThrowAnyException();
        assertThatThrownBy(() -> attempts.begin(HOME, "ann@x.test")).isInstanceOf(TooManyAttempts.class);
    }

    private void fail(InetAddress address, String email, int times) {
        for (int i = 0; i < times; i++) {
            attempts.begin(address, email);
        }
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class StoppedClock implements TimeMeter {

        private long nanos;

        private void forward(Duration step) {
            nanos += step.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
