package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.posthorn.TestDatabase;
import org.posthorn.account.ApiClient;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.account.security.PageClient;
import org.posthorn.correspondence.Desk;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailbox.Preparing.Prepared;
import org.posthorn.standin.MailboxOfStandIn;
import org.posthorn.standin.MailboxStandIn;
import org.posthorn.standin.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The same story at Microsoft and at Google, each through its own client library: a server that the providers can reach, which
 * asks by itself so seldom that whatever is found here was told of.
 */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class BothProvidersIntegrationTests {

    private static final String PUBLIC = "https://posthorn.test";
    private static final String AUDIENCE = PUBLIC + "/hooks/gmail";
    private static final int PORT = freePort();
    private static final String DATABASE = TestDatabase.url("providers");
    private static final MailboxStandIn STAND_IN = MailboxStandIn.start();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ANN = "ann@customer.test";

    private final User ada;
    private final Desk desk;
    private final ApiClient api;
    private final MailboxOfStandIn box;
    private final RecordRef ann;

    @Autowired
    BothProvidersIntegrationTests(ApplicationContext context) {
        TestUsers users = new TestUsers(context);
        ada = users.superAdmin();
        desk = new Desk(context, ada);
        api = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.values()));
        box = STAND_IN.mailbox(ada.email().value());
        ann = desk.contact(ANN);
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("management.server.port", () -> 0);
        properties.add("spring.datasource.url", () -> DATABASE);
        properties.add("spring.datasource.username", TestDatabase::user);
        properties.add("posthorn.data", () -> TestDatabase.temporaryFolder().toString());
        properties.add("posthorn.public-url", () -> PUBLIC);
        properties.add("posthorn.mailbox.poll", () -> "1h");
        properties.add("posthorn.microsoft.client-id", () -> MailboxStandIn.CLIENT_ID);
        properties.add("posthorn.microsoft.client-secret", () -> MailboxStandIn.CLIENT_SECRET);
        properties.add("posthorn.microsoft.authority-url", STAND_IN::entraUrl);
        properties.add("posthorn.microsoft.graph-url", STAND_IN::graphUrl);
        properties.add("posthorn.google.client-id", () -> MailboxStandIn.CLIENT_ID);
        properties.add("posthorn.google.client-secret", () -> MailboxStandIn.CLIENT_SECRET);
        properties.add("posthorn.google.auth-url", () -> STAND_IN.googleUrl() + "/o/oauth2/v2/auth");
        properties.add("posthorn.google.token-url", () -> STAND_IN.googleUrl() + "/token");
        properties.add("posthorn.google.revoke-url", () -> STAND_IN.googleUrl() + "/revoke");
        properties.add("posthorn.google.jwks-url", STAND_IN::googleKeysUrl);
        properties.add("posthorn.google.gmail-url", STAND_IN::gmailUrl);
        properties.add("posthorn.google.topic", () -> "projects/posthorn-test/topics/mail");
        properties.add("posthorn.google.push-audience", () -> AUDIENCE);
        properties.add("posthorn.google.push-account", () -> MailboxStandIn.PUSHER);
    }

    @BeforeEach
    void providersReachTheServer() {
        STAND_IN.reaches(PUBLIC, "http://localhost:" + PORT);
        STAND_IN.pushesTo(AUDIENCE, AUDIENCE);
    }

    @AfterEach
    void nothingWasAskedThatProvidersRefuseAnybody() {
        assertThat(STAND_IN.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("G11 G12 T9 T13 sent, found when the provider tells of it, armed, logged, answered, on the timeline")
    void fromTheSentMailToTheTimeline(Provider provider) {
        connect(provider);
        Written offer = Written.of(ada.email().value(), ANN, "Offer");
        Prepared prepared = Preparing.prepare(api, offer, true, true);

        box.sent(offer.html(prepared.html()).mime());
        until(() -> email(prepared).path("logged").asBoolean());
        assertThat(email(prepared).path("state").asString()).isEqualTo("sent");

        box.deliver(
                Folder.INBOX,
                Written.of(ANN, ada.email().value(), "Re: Offer")
                        .answering(offer)
                        .mime());
        until(() -> email(prepared).path("state").asString().equals("replied"));
        until(() -> timeline().contains("Re: Offer"));
        assertThat(timeline()).contains("\"Offer\"");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("G11 T9 a mail is known although the server wrote its HTML anew and its copy came late")
    void knowsAMailThatTheServerChanged(Provider provider) {
        connect(provider);
        Written offer = Written.of(ada.email().value(), ANN, "Offer");
        Prepared prepared = Preparing.prepare(api, offer, true, true);
        STAND_IN.trouble().normaliseHtml(true);
        STAND_IN.trouble().holdSentCopies(true);
        box.sent(offer.html(prepared.html()).mime());
        STAND_IN.trouble().normaliseHtml(false);
        STAND_IN.trouble().holdSentCopies(false);
        assertThat(email(prepared).path("state").asString()).isEqualTo("prepared");

        box.releaseSentCopies();

        until(() -> email(prepared).path("logged").asBoolean());
        assertThat(box.mails(Place.SENT).getFirst().text()).contains("<IMG ");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("G11 G16 a mail that breaks off after it was armed, before it is kept, is logged once it comes whole")
    void goesOnBetweenArmingAndKeeping(Provider provider) {
        connect(provider);
        Written offer = Written.of(ada.email().value(), ANN, "Offer");
        Prepared prepared = Preparing.prepare(api, offer, true, true);
        STAND_IN.trouble().breakOffMime(2);

        box.sent(offer.html(prepared.html()).mime());
        until(() -> email(prepared).path("state").asString().equals("sent"));
        until(STAND_IN.trouble()::mimeBrokeOff);

        box.deliver(Folder.INBOX, Written.of(ANN, ada.email().value(), "Else").mime());
        until(() -> email(prepared).path("logged").asBoolean());
        assertThat(timeline().split("\"Offer\"", -1)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("G11 notifications that come late, twice and in the wrong order log each mail once")
    void bearsNotificationsAsTheyCome(Provider provider) {
        connect(provider);
        STAND_IN.notifications().sendTwice();
        STAND_IN.notifications().hold();
        List<Prepared> sent = IntStream.range(0, 3)
                .mapToObj(number -> {
                    Written mail = Written.of(ada.email().value(), ANN, "Mail " + number);
                    Prepared prepared = Preparing.prepare(api, mail, true, true);
                    box.sent(mail.html(prepared.html()).mime());
                    return prepared;
                })
                .toList();

        STAND_IN.notifications().releaseReversed();

        until(() -> sent.stream().allMatch(each -> email(each).path("logged").asBoolean()));
        for (int number = 0; number < 3; number++) {
            assertThat(timeline().split("\"Mail " + number + "\"", -1)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A7 who takes consent back is told to connect again, and nothing is asked of the provider any more")
    void saysThatConsentWasTakenBack(Provider provider) {
        connect(provider);
        STAND_IN.revoke(ada.email().value());

        box.sent(Written.of(ada.email().value(), ANN, "Unread").mime());

        until(() -> mailbox().path("state").asString().equals("sign-in-needed"));
        assertThat(timeline()).doesNotContain("Unread");
        connect(provider);
        assertThat(mailbox().path("state").asString()).isEqualTo("connected");
    }

    private void connect(Provider provider) {
        STAND_IN.signsIn(ada.email().value());
        PageClient browser = new PageClient(PORT);
        browser.signIn(ada.email().value(), TestUsers.PASSWORD);
        browser.get("/mailboxes/connect/" + provider.name().toLowerCase(Locale.ROOT));
        until(() -> mailbox().hasNonNull("lastSyncAt"));
    }

    private JsonNode mailbox() {
        return api.get("/api/v1/me/mailboxes").json().path("items").path(0);
    }

    private JsonNode email(Prepared prepared) {
        return api.get("/api/v1/emails/" + prepared.id()).json();
    }

    private String timeline() {
        return api.get("/api/v1/contacts/" + PublicId.of(ann.id()) + "/timeline")
                .text();
    }

    private static void until(BooleanSupplier done) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(done::getAsBoolean);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
