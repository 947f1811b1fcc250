package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.PrivacyRules;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.activity.ReadingNotices;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.Visibility;
import org.posthorn.tracking.Draft;
import org.posthorn.tracking.Draft.Recipient;
import org.posthorn.tracking.Draft.RecipientKind;
import org.posthorn.tracking.Outbox;
import org.posthorn.tracking.RegisteringEmails;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class SharedTrackingIntegrationTests extends PosthornIntegrationTest {

    private final Instant opened = Instant.now().minusSeconds(600);

    @Autowired
    ApplicationContext context;

    @Autowired
    ChangingAccountDefaults accountDefaults;

    @Autowired
    ReadingNotices notices;

    private TestUsers users;
    private User boss;
    private User ada;
    private User ben;
    private User eve;
    private RecordRef ann;
    private OutgoingEmailId mail;

    private enum Sharing {
        NOBODY,
        SENDER,
        ACCOUNT
    }

    @BeforeEach
    void aMailThatWasOpened() {
        users = new TestUsers(context);
        boss = users.superAdmin();
        ada = users.colleagueOf(boss);
        ben = users.colleagueOf(boss);
        eve = users.superAdmin();
        ann = new Desk(context, ada).contact("ann@x.test");
        mail = send();
        new Outbox(context, ada.accountId(), ada.id()).opened(mail, opened);
    }

    @TestFactory
    @DisplayName("P11 what became of a mail is its sender's, unless he or the account shares it")
    Stream<DynamicTest> tellsOnlyTheSenderUnlessShared() {
        return Arrays.stream(Sharing.values())
                .flatMap(sharing -> Stream.of("sender", "colleague", "super-admin", "stranger")
                        .map(reader -> dynamicTest("P11 shared by %s, read by %s".formatted(sharing, reader), () -> {
                            aMailThatWasOpened();
                            share(sharing);
                            check(sharing, reader);
                        })));
    }

    private void check(Sharing sharing, String reader) {
        User user = switch (reader) {
            case "sender" -> ada;
            case "colleague" -> ben;
            case "super-admin" -> boss;
            default -> eve;
        };
        boolean own = user.equals(ada);
        boolean seen = own || (sharing != Sharing.NOBODY && !user.equals(eve));
        ApiClient client = client(user);

        Answer read = client.get(path());
        assertThat(read.status()).isEqualTo(seen ? 200 : 404);
        assertThat(read.text().contains("Nebula")).isEqualTo(seen);
        assertThat(read.text().contains("hidden@x.test")).isFalse();
        assertThat(engagementsOnTimeline(client)).hasSize(seen ? 1 : 0);
        assertThat(client.get("/api/v1/emails").json().path("items")).hasSize(own ? 1 : 0);
        assertThat(notices.bell(user.accountId(), user.id()).unread()).isEqualTo(own ? 1 : 0);
        Answer changed = client.send("PATCH", path(), "{\"shared\":true}");
        assertThat(changed.status()).isEqualTo(own ? 200 : seen ? 403 : 404);
    }

    @Test
    @DisplayName("P11 sharing and keeping to oneself act at once on what is there and on what comes")
    void actsAtOnce() {
        ApiClient adas = client(ada);
        ApiClient bens = client(ben);

        JsonNode shared = adas.send("PATCH", path(), "{\"shared\":true}").json();
        assertThat(shared.path("shared").booleanValue()).isTrue();
        new Outbox(context, ada.accountId(), ada.id()).clicked(mail, opened.plusSeconds(60));
        assertThat(engagementsOnTimeline(bens)).hasSize(2);
        assertThat(bens.get(path()).json().path("own").booleanValue()).isFalse();
        adas.send("PATCH", path(), "{\"shared\":false}");

        assertThat(engagementsOnTimeline(bens)).isEmpty();
        assertThat(engagementsOnTimeline(adas)).hasSize(2);
        assertThat(bens.get(path()).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("P11 a change without a word on sharing is refused")
    void needsAWord() {
        Answer answer = client(ada).send("PATCH", path(), "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("field").stringValue())
                .isEqualTo("shared");
    }

    private void share(Sharing sharing) {
        if (sharing == Sharing.SENDER) {
            client(ada).send("PATCH", path(), "{\"shared\":true}");
        } else if (sharing == Sharing.ACCOUNT) {
            PrivacyRules rules = PrivacyRules.INITIAL;
            AccountScope.callAs(ada.accountId(), () -> {
                accountDefaults.change(
                        ada.accountId(),
                        new PrivacyRules(
                                rules.dataPrivacy(),
                                true,
                                rules.recipientLink(),
                                Visibility.EVERYONE,
                                rules.retention()));
                return true;
            });
        }
    }

    private OutgoingEmailId send() {
        List<Recipient> recipients = List.of(
                new Recipient(
                        RecipientKind.TO, new Mailbox("", new EmailAddress("ann@x.test")), new ContactId(ann.id())),
                new Recipient(RecipientKind.BCC, new Mailbox("", new EmailAddress("hidden@x.test")), null));
        Draft draft = new Draft(ada.email(), recipients, "Nebula", true, true, false, false);
        RegisteringEmails registering = context.getBean(RegisteringEmails.class);
        return AccountScope.callAs(ada.accountId(), () -> {
            OutgoingEmailId id = registering
                    .register(ada.accountId(), ada.id(), draft, List.of())
                    .id();
            registering.markSent(ada.id(), id, opened.minusSeconds(600), null);
            return id;
        });
    }

    private JsonNode engagementsOnTimeline(ApiClient client) {
        return client.get("/api/v1/contacts/" + PublicId.of(ann.id()) + "/timeline")
                .json()
                .path("items");
    }

    private String path() {
        return "/api/v1/emails/" + PublicId.of(mail.value());
    }

    private ApiClient client(User user) {
        return ApiClient.anonymous(PORT).withToken(users.token(user, Scope.values()));
    }
}
