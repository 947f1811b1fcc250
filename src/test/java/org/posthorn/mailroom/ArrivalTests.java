package org.posthorn.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.Receiving.Owner;

class ArrivalTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

    @Test
    @DisplayName("G10 a receipt tells the chosen records, none from nobody chose")
    void isReadAsItWasWritten() {
        List<Arrival> arrivals = List.of(
                arrival(null),
                arrival(List.of()),
                arrival(List.of(new RecordRef(RecordType.DEAL, 7), new RecordRef(RecordType.CONTACT, Long.MAX_VALUE))));

        assertThat(arrivals.stream().map(Arrival::bytes).map(Arrival::read)).containsExactlyElementsOf(arrivals);
    }

    @Test
    void isNotGuessedAtWhenANewerServerWroteIt() {
        byte[] bytes = arrival(null).bytes();
        bytes[0] = 9;

        assertThatIllegalStateException().isThrownBy(() -> Arrival.read(bytes));
    }

    private static Arrival arrival(@Nullable List<RecordRef> chosen) {
        Owner owner = new Owner(new AccountId(1), new UserId(2));
        return Arrival.of(owner, Source.UPLOAD, new Kept("ab".repeat(32), 123_456_789_012L), chosen, NOW);
    }
}
