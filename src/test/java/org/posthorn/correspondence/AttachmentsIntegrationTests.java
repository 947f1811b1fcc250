package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailroom.mime.MailPart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class AttachmentsIntegrationTests extends PosthornIntegrationTest {

    private static final MailPart REPORT = new MailPart("report.pdf", "application/pdf", null, false, 1_000, "blob-1");
    private static final MailPart HUGE = new MailPart("film.mov", "video/quicktime", null, false, 61_000_000, null);
    private static final MailPart LOGO = new MailPart("logo.png", "image/png", "logo@x", true, 500, "blob-2");

    @Autowired
    ApplicationContext context;

    private TestUsers users;
    private User ada;
    private Desk desk;
    private ApiClient adas;

    @BeforeEach
    void anAccountWithAContact() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        desk = new Desk(context, ada);
        desk.contact("ann@x.test");
        adas = client(ada);
    }

    @Test
    @DisplayName("G4 an attachment that is too large is left out, and the mail says so")
    void tooLargeAttachmentsAreLeftOut() {
        JsonNode parts =
                partsOf(desk.log(Letter.of(ada, "ann@x.test").with(REPORT).with(HUGE)));

        assertThat(parts.path(0).path("leftOut").isNull()).isTrue();
        assertThat(parts.path(1).path("leftOut").stringValue()).isEqualTo("too-large");
        assertThat(parts.path(1).path("size").longValue()).isEqualTo(61_000_000);
    }

    @Test
    @DisplayName("G14 attachments of incoming mail are logged only where the account allows it")
    void attachmentsOfIncomingMailNeedToBeAllowed() {
        JsonNode refused = partsOf(desk.log(incoming()));
        allowAttachments();
        JsonNode allowed = partsOf(desk.log(incoming()));

        assertThat(refused.path(0).path("leftOut").stringValue()).isEqualTo("not-allowed");
        assertThat(refused.path(1).path("leftOut").isNull()).isTrue();
        assertThat(allowed.path(0).path("leftOut").isNull()).isTrue();
    }

    @Test
    @DisplayName("G14 what was left out can't be had by a colleague through the raw mail")
    void whatWasLeftOutIsNotInTheRawMail() {
        long mail = desk.log(incoming());

        ApiClient bens = client(users.colleagueOf(ada));

        assertThat(bens.get(path(mail) + "/raw").status()).isEqualTo(404);
        assertThat(bens.get(path(mail) + "/attachments/0").status()).isEqualTo(404);
        assertThat(adas.get(path(mail) + "/attachments/0").status()).isEqualTo(404);
        assertThat(adas.get(path(mail) + "/attachments/7").status()).isEqualTo(404);
    }

    private Letter incoming() {
        return Letter.through(ada)
                .from("ann@x.test")
                .to(ada.email().value())
                .with(REPORT)
                .with(LOGO);
    }

    private JsonNode partsOf(long mail) {
        return adas.get(path(mail)).json().path("attachments");
    }

    private static String path(long mail) {
        return "/api/v1/logged-emails/" + PublicId.of(mail);
    }

    private void allowAttachments() {
        desk.inTransaction(() -> {
            context.getBean(ChangingAccountDefaults.class)
                    .change(ada.accountId(), new AccountDefaults(true, false, false, false, false, true, false));
            return ada;
        });
    }

    private ApiClient client(User user) {
        return ApiClient.anonymous(PORT).withToken(users.token(user, Scope.values()));
    }
}
