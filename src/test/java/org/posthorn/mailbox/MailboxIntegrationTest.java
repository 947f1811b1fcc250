package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.posthorn.TestDatabase;
import org.posthorn.account.ApiClient;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.account.security.PageClient;
import org.posthorn.correspondence.Desk;
import org.posthorn.standin.MailboxOfStandIn;
import org.posthorn.standin.MailboxStandIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole server beside a stand-in of the providers, and a new user whose mailbox is connected by that user's own browser. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
abstract class MailboxIntegrationTest {

    protected static final int PORT = freePort();
    protected static final MailboxStandIn STAND_IN = MailboxStandIn.start();
    private static final String DATABASE = TestDatabase.url("mailbox");
    private static final String DATA = TestDatabase.temporaryFolder().toString();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected JdbcClient database;

    @SuppressWarnings("NullAway.Init") // set before each test
    protected TestUsers users;

    @SuppressWarnings("NullAway.Init") // set before each test
    protected User ada;

    @SuppressWarnings("NullAway.Init") // set before each test
    protected Desk desk;

    @SuppressWarnings("NullAway.Init") // set before each test
    protected ApiClient api;

    @SuppressWarnings("NullAway.Init") // set before each test
    protected MailboxOfStandIn box;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("management.server.port", () -> 0);
        properties.add("spring.datasource.url", () -> DATABASE);
        properties.add("spring.datasource.username", TestDatabase::user);
        properties.add("posthorn.data", () -> DATA);
        properties.add("posthorn.shell.strict-texts", () -> true);
        properties.add("posthorn.microsoft.client-id", () -> MailboxStandIn.CLIENT_ID);
        properties.add("posthorn.microsoft.client-secret", () -> MailboxStandIn.CLIENT_SECRET);
        properties.add("posthorn.microsoft.tenant", () -> MailboxStandIn.TENANT);
        properties.add("posthorn.microsoft.authority-url", STAND_IN::entraUrl);
        properties.add("posthorn.microsoft.graph-url", STAND_IN::graphUrl);
        properties.add("posthorn.google.client-id", () -> MailboxStandIn.CLIENT_ID);
        properties.add("posthorn.google.client-secret", () -> MailboxStandIn.CLIENT_SECRET);
        properties.add("posthorn.google.auth-url", () -> STAND_IN.googleUrl() + "/o/oauth2/v2/auth");
        properties.add("posthorn.google.token-url", () -> STAND_IN.googleUrl() + "/token");
        properties.add("posthorn.google.revoke-url", () -> STAND_IN.googleUrl() + "/revoke");
        properties.add("posthorn.google.jwks-url", STAND_IN::googleKeysUrl);
        properties.add("posthorn.google.gmail-url", STAND_IN::gmailUrl);
        properties.add("posthorn.mailbox.poll", () -> "1h");
    }

    @BeforeEach
    void aUser() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        desk = new Desk(context, ada);
        api = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.values()));
        box = STAND_IN.mailbox(ada.email().value());
    }

    @AfterEach
    void nothingWasAskedThatProvidersRefuseAnybody() {
        assertThat(STAND_IN.faults()).isEmpty();
    }

    /** Connects the user's mailbox in a browser, and waits until it was read once. */
    protected ConnectedMailbox connect() {
        return connect("microsoft");
    }

    /** The same at that provider. */
    protected ConnectedMailbox connect(String provider) {
        browser(ada).get("/mailboxes/connect/" + provider);
        until(() -> mailboxes(ada).stream().anyMatch(mailbox -> mailbox.syncedAt() != null));
        return mailboxes(ada).getFirst();
    }

    /** A browser of the user, who signs in to the provider with the address of the same name. */
    protected PageClient browser(User user) {
        STAND_IN.signsIn(user.email().value());
        PageClient browser = new PageClient(PORT);
        browser.signIn(user.email().value(), TestUsers.PASSWORD);
        return browser;
    }

    protected List<ConnectedMailbox> mailboxes(User user) {
        return context.getBean(MailboxTable.class).of(user.accountId(), user.id());
    }

    /** Has the user's mailbox read, and waits until that is done. */
    protected void sync() {
        ConnectedMailbox mailbox = mailboxes(ada).getFirst();
        Instant before = context.getBean(Clock.class).instant();
        wake(mailbox);
        until(() -> syncedSince(mailbox, before));
        until(() -> count("inbound_message", "state = 'RECEIVED'") == 0);
    }

    protected void wake(ConnectedMailbox mailbox) {
        context.getBean(MailboxTable.class).wake(mailbox.account(), mailbox.id());
        context.getBean(MailboxWorker.class).wake();
    }

    private boolean syncedSince(ConnectedMailbox mailbox, Instant before) {
        Instant synced = Objects.requireNonNull(mailboxes(ada).getFirst()).syncedAt();
        return synced != null
                && !synced.isBefore(before.truncatedTo(ChronoUnit.MILLIS))
                && database.sql("select count(*) from connected_mailbox where id = ? and leased_until is null")
                                .param(mailbox.id())
                                .query(Long.class)
                                .single()
                        == 1;
    }

    protected void until(BooleanSupplier done) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(30)).until(done::getAsBoolean);
    }

    /** Rows of the user's account. */
    protected long count(String table, String where) {
        return database.sql("select count(*) from " + table + " where account_id = ? and " + where)
                .param(ada.accountId().value())
                .query(Long.class)
                .single();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
