package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.mailroom.Receiving;
import org.posthorn.mailroom.Receiving.Owner;
import org.posthorn.mailroom.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ManyAtOnceIntegrationTests extends PosthornIntegrationTest {

    private static final int WAYS = 4;
    private static final int MAILS_OF_EACH = 12;

    @Autowired
    ApplicationContext context;

    @Autowired
    Receiving receiving;

    @Autowired
    JdbcClient database;

    @Test
    @DisplayName("G16 mails between the same people that come at once are all filed at the first attempt")
    void mailsOfTheSamePeopleDoNotBlockEachOther() throws InterruptedException {
        User ada = new TestUsers(context).superAdmin();
        Desk desk = new Desk(context, ada);
        desk.contact("ann@x.test");
        desk.contact("bob@x.test");

        try (ExecutorService ways = Executors.newVirtualThreadPerTaskExecutor()) {
            ways.invokeAll(IntStream.range(0, WAYS)
                    .mapToObj(way -> (Callable<Integer>) () -> receiveSome(ada, people(way)))
                    .toList());
        }

        await().until(() -> count(ada, "state <> 'RECEIVED'") == WAYS * MAILS_OF_EACH);
        assertThat(count(ada, "state = 'FILED' and attempts = 0")).isEqualTo(WAYS * MAILS_OF_EACH);
        assertThat(desk.knows("eve@x.test")).isTrue();
    }

    private static String people(int way) {
        return way % 2 == 0 ? "ann@x.test, bob@x.test, eve@x.test" : "eve@x.test, bob@x.test, ann@x.test";
    }

    private int receiveSome(User ada, String people) throws IOException {
        for (int mail = 0; mail < MAILS_OF_EACH; mail++) {
            String text = "From: " + ada.email() + "\r\nTo: " + people + "\r\nReferences: <thread" + mail % 3
                    + "@x.test>\r\nSubject: Hello\r\n\r\nMail " + System.nanoTime() + "\r\n";
            receiving.receive(
                    new Owner(ada.accountId(), ada.id()),
                    Source.BCC,
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    null);
        }
        return MAILS_OF_EACH;
    }

    private int count(User ada, String which) {
        return database.sql("select count(*) from inbound_message where user_id = :user and " + which)
                .param("user", ada.id().value())
                .query(Integer.class)
                .single();
    }
}
