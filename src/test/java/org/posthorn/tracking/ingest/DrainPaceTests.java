package org.posthorn.tracking.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DrainPaceTests {

    private final DrainPace pace = new DrainPace(Duration.ofMillis(20));

    @Test
    void goesOnAtOnceWhileTheDatabaseKeepsUp() {
        assertThat(pace.afterBatch(500, 1_000, Duration.ofMillis(80))).isZero();
    }

    @Test
    void leavesTheMachineToTheRequestsInAFlood() {
        assertThat(pace.afterBatch(500, 1_001, Duration.ofMillis(80))).isEqualTo(Duration.ofMillis(320));
    }

    @Test
    void takesAnOutageForNoFlood() {
        // given a hit that waited an hour for the database, while thousands came in
        Duration rest = pace.afterBatch(1, 100_000, Duration.ofHours(1));

        // then those are not kept waiting for four hours more
        assertThat(rest).isEqualTo(Duration.ofSeconds(1));
    }
}
