package org.posthorn.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.rights.Anns.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportingIntegrationTests extends PosthornIntegrationTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private Anns anns;
    private String contact;

    @BeforeEach
    void anAccountThatKnowsAnn() {
        anns = new Anns(context, PORT);
        contact = anns.contact();
    }

    @Test
    @DisplayName(
            "P8 the export of a contact is a ZIP with all that is held about them, readable by people and programs")
    void holdsEverything() throws IOException, InterruptedException {
        anns.logged("Offer & <script>alert(1)</script>", anns.address, "../../evil<b>.txt");
        OutgoingEmailId alone = anns.opened(WEDNESDAY, "Only for Ann", anns.address);
        OutgoingEmailId together = anns.opened(WEDNESDAY, "For both", anns.other, anns.bob);
        anns.openedBy(together, anns.other, WEDNESDAY.plusSeconds(600));
        anns.note(contact, "Likes <tea>.");
        json(
                anns.adas.post(
                        "/api/v1/contacts/" + contact + "/consents", "{\"state\": \"given\", \"text\": \"I agree\"}"),
                201);

        Map<String, String> files = unzip(export());

        assertThat(files)
                .containsKeys(
                        "contact.json",
                        "engagements.json",
                        "consents.json",
                        "mails.json",
                        "sent-emails.json",
                        "index.html");
        JsonNode person = JSON.readTree(files.get("contact.json")).path(0);
        assertThat(person.path("email").stringValue()).isEqualTo(anns.address);
        assertThat(person.path("otherEmails").path(0).stringValue()).isEqualTo(anns.other);
        assertThat(files.keySet().stream().filter(name -> name.startsWith("mails/")))
                .singleElement()
                .satisfies(name -> assertThat(files.get(name)).contains("Words about Offer"));
        assertThat(files.keySet().stream().filter(name -> name.startsWith("attachments/")))
                .singleElement()
                .satisfies(name -> assertThat(name).endsWith("evil_b_.txt").doesNotContain(".."));
        JsonNode engagements = JSON.readTree(files.get("engagements.json"));
        assertThat(engagements.size())
                .as("what somebody did, nobody knows who, is nobody's")
                .isEqualTo(2);
        assertThat(engagements.path(0).path("email").stringValue()).isEqualTo(PublicId.of(alone.value()));
        assertThat(engagements.path(0).path("networkAddress").stringValue()).isEqualTo("198.51.100.7");
        assertThat(JSON.readTree(files.get("consents.json"))
                        .path(0)
                        .path("text")
                        .stringValue())
                .isEqualTo("I agree");
        assertThat(files.get("index.html"))
                .contains("Likes &lt;tea&gt;.", "Offer &amp; &lt;script&gt;")
                .doesNotContain("<script>", "<tea>", anns.bob);
    }

    @Test
    @DisplayName("P8 P12 of mail that a colleague keeps to himself the export tells only that it is there")
    void keepsWhatColleaguesKeep() throws IOException, InterruptedException {
        TestUsers users = new TestUsers(context);
        var ben = users.colleagueOf(anns.ada);
        var bens = org.posthorn.account.ApiClient.anonymous(PORT).withToken(users.token(ben, Scope.values()));
        String mail = json(
                        bens.with("Content-Type", "message/rfc822")
                                .post(
                                        "/api/v1/logged-emails",
                                        Anns.mail(ben.email().value(), "Between us", anns.address, "private.txt")),
                        201)
                .path("id")
                .stringValue();
        json(bens.send("PATCH", "/api/v1/logged-emails/" + mail, "{\"visibility\": \"owner\"}"), 200);

        Map<String, String> files = unzip(export());

        JsonNode row = JSON.readTree(files.get("mails.json")).path(0);
        assertThat(row.path("keptFromReader").asBoolean()).isTrue();
        assertThat(row.has("subject")).isFalse();
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("mails/") || name.startsWith("attachments/"));
        assertThat(String.join("", files.values())).doesNotContain("Between us");
    }

    @Test
    @DisplayName("P8 an export can be fetched again by its job until the contact is erased")
    void resultsGoWithTheContact() throws IOException, InterruptedException {
        export();
        long id = database.sql("select id from job where account_id = ? and kind = 'EXPORT'")
                .param(anns.ada.accountId().value())
                .query(Long.class)
                .single();
        String result = "/api/v1/jobs/" + PublicId.of(id) + "/result";
        assertThat(anns.adas.get(result).status()).isEqualTo(200);
        assertThat(new Anns(context, PORT).adas.get(result).status()).isEqualTo(404);

        anns.done(json(anns.adas.post("/api/v1/contacts/" + contact + "/erase", ""), 202));

        assertThat(anns.adas.get(result).status()).isEqualTo(404);
    }

    private byte[] export() throws IOException, InterruptedException {
        String token = new TestUsers(context).token(anns.ada, Scope.READ);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SERVER + "/api/v1/contacts/" + contact + "/export"))
                                .header("Authorization", "Bearer " + token)
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        return answer.body();
    }

    private static Map<String, String> unzip(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), text(in));
            }
        }
        return files;
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
