package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.MailServerIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class InvitingByMailIntegrationTests extends MailServerIntegrationTest {

    @Autowired
    ApplicationContext context;

    @Test
    @DisplayName("A7 mails an invitation in the inviter's language, and still shows the link when no server took it")
    void mailsAnInvitation() throws Exception {
        TestUsers users = new TestUsers(context);
        User ada = users.superAdmin();
        ApiClient adas = ApiClient.anonymous(PORT)
                .withToken(users.token(ada, Scope.values()))
                .with("Accept-Language", "ja");

        Answer invited = adas.post("/api/v1/users", "{\"email\":\"carl@mail.test\"}");

        assertThat(invited.json().path("mailed").booleanValue()).isTrue();
        MimeMessage mail = received(1).getFirst();
        assertThat(mail.getSubject()).contains("Ada Lovelace", "招待");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent().toString())
                .contains(invited.json().path("link").stringValue(), "7日以内");

        stopMailServer();
        Answer byHand = adas.post("/api/v1/users", "{\"email\":\"dora@mail.test\"}");
        assertThat(byHand.status()).isEqualTo(201);
        assertThat(byHand.json().path("mailed").booleanValue()).isFalse();
        assertThat(byHand.json().path("link").stringValue()).contains("/invite/");
    }
}
