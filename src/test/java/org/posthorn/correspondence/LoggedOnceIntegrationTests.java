package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailroom.Filing;
import org.posthorn.mailroom.Filing.Already;
import org.posthorn.mailroom.Filing.Logged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;

class LoggedOnceIntegrationTests extends PosthornIntegrationTest {

    private static final int WAYS = 8;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("G11 the same mail by many ways at the same moment is one logged mail")
    void theSameMailAtTheSameMomentIsOne(boolean withMessageId) throws Exception {
        User ada = new TestUsers(context).superAdmin();
        Desk desk = new Desk(context, ada);
        RecordRef ann = desk.contact("ann@x.test");
        Letter letter = Letter.of(ada, "ann@x.test");
        Letter sent = withMessageId ? letter : letter.id(null);

        List<Filing> filings = atOnce(desk, sent);

        long id = filings.stream()
                .filter(Logged.class::isInstance)
                .map(filing -> ((Logged) filing).loggedEmail())
                .findFirst()
                .orElseThrow();
        assertThat(filings).containsOnlyOnce(new Logged(id));
        assertThat(filings)
                .filteredOn(Already.class::isInstance)
                .hasSize(WAYS - 1)
                .containsOnly(new Already(id));
        assertThat(desk.timelinesWith(id)).containsExactly(ann);
    }

    @Test
    void anotherAccountLogsItsOwnCopy() {
        User ada = new TestUsers(context).superAdmin();
        User eve = new TestUsers(context).superAdmin();
        new Desk(context, ada).contact("ann@x.test");
        new Desk(context, eve).contact("ann@x.test");
        Letter letter = Letter.of(ada, "ann@x.test");

        long hers = new Desk(context, ada).log(letter);
        long theirs = new Desk(context, eve).log(Letter.of(eve, "ann@x.test").id(letter.messageId()));

        assertThat(theirs).isNotEqualTo(hers);
        assertThat(new Desk(context, eve).threadOf(theirs)).isNotEqualTo(new Desk(context, ada).threadOf(hers));
    }

    private static List<Filing> atOnce(Desk desk, Letter letter) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WAYS);
        List<Future<Filing>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WAYS)) {
            for (int way = 0; way < WAYS; way++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return untilFiled(desk, letter);
                }));
            }
        }
        List<Filing> filings = new ArrayList<>();
        for (Future<Filing> future : futures) {
            filings.add(future.get());
        }
        return filings;
    }

    /** As the mailroom does: what the database could not do now is tried again. */
    private static Filing untilFiled(Desk desk, Letter letter) {
        for (int attempt = 1; ; attempt++) {
            try {
                return desk.file(letter);
            } catch (ConcurrencyFailureException e) {
                if (attempt == 5) {
                    throw e;
                }
            }
        }
    }
}
