package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Real bytes, from the upload to the record and back. */
class WaysInIntegrationTests extends PosthornIntegrationTest {

    private static final String OFFER = """
            From: Ada <ADA>
            To: Ann Lee <ann@x.test>
            Subject: Offer
            Date: Fri, 20 Nov 2026 12:00:00 +0000
            Message-ID: <NUMBER@mail.test>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Hello Ann.
            --b
            Content-Type: text/html; name="page.html"
            Content-Disposition: attachment; filename="page.html"

            <script>alert(1)</script>
            --b--
            """;

    private static final String FORWARD = """
            From: Ada <ADA>
            To: log+0123456789abcdefghjkmnpqrs@posthorn.test
            Subject: Fwd: Question
            Message-ID: <NUMBER@mail.test>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: message/rfc822

            From: Ann Lee <ann@x.test>
            To: ada <ADA>
            Subject: Question
            Message-ID: <NUMBER@x.test>

            What does it cost?
            --b--
            """;

    @Autowired
    ApplicationContext context;

    private User ada;
    private Desk desk;
    private RecordRef ann;
    private ApiClient adas;

    @BeforeEach
    void anAccountWithAContact() {
        TestUsers users = new TestUsers(context);
        ada = users.superAdmin();
        desk = new Desk(context, ada);
        ann = desk.contact("ann@x.test");
        adas = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.values()));
    }

    @Test
    @DisplayName("G1 G11 an uploaded mail is on its contact, its bytes and attachments come back as they were")
    void uploadedMailComesBackAsItWas() {
        String raw = bytesOf(OFFER);

        Answer first = upload(raw);
        assertThat(first.status()).isEqualTo(201);
        assertThat(upload(raw).status()).isEqualTo(200);

        JsonNode line = adas.get("/api/v1/contacts/" + PublicId.of(ann.id()) + "/timeline")
                .json()
                .path("items");
        assertThat(line).hasSize(1);
        String path = "/api/v1/logged-emails/" + line.path(0).path("id").stringValue();
        assertThat(adas.get(path + "/raw").text()).isEqualTo(raw);
        Answer attachment = adas.get(path + "/attachments/0");
        assertThat(attachment.text()).contains("<script>");
        assertThat(attachment.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(attachment.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("page.html");
        assertThat(attachment.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(attachment.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    @DisplayName("G11 a mail forwarded as an attachment to the secret address is logged as itself")
    void aForwardIsLoggedAsItself() {
        String id = PublicId.of(ann.id());
        Answer answer = upload(bytesOf(FORWARD));

        assertThat(answer.status()).isEqualTo(201);
        JsonNode line = adas.get("/api/v1/contacts/" + id + "/timeline")
                .json()
                .path("items")
                .path(0);
        assertThat(line.path("email").path("subject").stringValue()).isEqualTo("Question");
        assertThat(line.path("email").path("direction").stringValue()).isEqualTo("received");
        String raw = adas.get("/api/v1/logged-emails/" + line.path("id").stringValue() + "/raw")
                .text();
        assertThat(raw).startsWith("From: Ann Lee").contains("What does it cost?");
    }

    private Answer upload(String raw) {
        return adas.with("Content-Type", "message/rfc822").post("/api/v1/logged-emails", raw);
    }

    /** The mail with this test's own names in it, as it would come over the wire. */
    private String bytesOf(String mail) {
        return mail.replace("ADA", ada.email().value())
                .replace("NUMBER", PublicId.of(ann.id()))
                .replace("\n", "\r\n");
    }
}
