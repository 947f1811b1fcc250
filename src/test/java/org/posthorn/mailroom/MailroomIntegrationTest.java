package org.posthorn.mailroom;

import org.junit.jupiter.api.BeforeEach;
import org.posthorn.TestDatabase;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.mailroom.Receiving.Owner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole server with a desk of the tests' own behind the mailroom, and a new user for each test. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class MailroomIntegrationTest {

    private static final String DATABASE = TestDatabase.url("mailroom");
    private static final String DATA = TestDatabase.temporaryFolder().toString();

    @LocalServerPort
    protected int port;

    @Autowired
    protected CreatingAccounts accounts;

    @Autowired
    protected TestDesk desk;

    @SuppressWarnings("NullAway.Init") // set before each test
    protected TestUser ada;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> DATABASE);
        properties.add("spring.datasource.username", TestDatabase::user);
        properties.add("posthorn.data", () -> DATA);
        properties.add("posthorn.test.desk", () -> true);
        properties.add("posthorn.max-mail", () -> "1MB");
        properties.add("posthorn.mail-host", () -> "log.posthorn.test");
    }

    @BeforeEach
    void newUser() {
        desk.trust(false);
        ada = TestUser.inNewAccount("http://localhost:" + port, accounts);
    }

    protected static Owner owner(TestUser user) {
        return new Owner(user.user().accountId(), user.user().id());
    }

    /** A mail with that subject, which is its Message-ID as well. */
    protected static String mail(String subject) {
        return "From: ada@sender.test\r\nTo: ann@customer.test\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + subject.replace(' ', '-') + "@sender.test>\r\n\r\nHello\r\n";
    }
}
