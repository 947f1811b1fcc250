package org.posthorn.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.posthorn.kernel.AccountId;
import org.posthorn.mailroom.DueMails.DueMail;

class BatchesTests {

    private static final AccountId ACME = new AccountId(1);
    private static final AccountId OTHER = new AccountId(2);

    @Test
    void putsTogetherMailsOfOneAccountOnlyInTheirOrder() {
        DueMail first = new DueMail(1, ACME, 10);
        DueMail others = new DueMail(2, OTHER, 10);
        DueMail second = new DueMail(3, ACME, 10);

        assertThat(Batches.of(List.of(first, others, second))).containsExactly(List.of(first, second), List.of(others));
    }

    @Test
    void beginsAnotherWhenOneHasEnough() {
        List<DueMail> mails = LongStream.range(0, Batches.MOST + 1)
                .mapToObj(id -> new DueMail(id, ACME, 1))
                .toList();

        assertThat(Batches.of(mails)).extracting(List::size).containsExactly(Batches.MOST, 1);
    }

    @Test
    void leavesALargeMailToItself() {
        DueMail small = new DueMail(1, ACME, 1);
        DueMail large = new DueMail(2, ACME, Batches.MOST_BYTES);
        DueMail last = new DueMail(3, ACME, 1);

        assertThat(Batches.of(List.of(small, large, last)))
                .containsExactly(List.of(small), List.of(large), List.of(last));
    }
}
