package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.MailServerIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.OwnAddresses;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An alias is proven by a code in a mail, on a server that can send mail. */
class ProvingAliasesIntegrationTests extends MailServerIntegrationTest {

    private static final String ALIASES = "/api/v1/me/aliases";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private final String address = UUID.randomUUID() + "@private.test";
    private TestUsers users;
    private User ada;
    private ApiClient adas;

    @BeforeEach
    void aUser() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        adas = client(ada);
    }

    @Test
    @DisplayName("G2 mail from an alias is the user's own once a code proved it, and not before")
    void aCodeProvesAnAlias() throws MessagingException {
        Answer added = claim(adas, address);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("verifiedAt").isNull()).isTrue();
        assertThat(added.json().path("provenBy").stringValue()).isEqualTo("code");
        assertThat(added.text()).doesNotContain(code());
        assertThat(isOwn()).isFalse();
        MimeMessage mail = received(1).getFirst();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(address);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(mail)).contains(ada.email().value());

        Answer proven = verify(adas, id(added), " " + code().replaceFirst("...", "$0 ") + " ");

        assertThat(proven.status()).isEqualTo(200);
        assertThat(proven.json().path("proof").stringValue()).isEqualTo("code");
        assertThat(proven.json().path("verifiedAt").isString()).isTrue();
        assertThat(isOwn()).isTrue();
    }

    @Test
    @DisplayName("G2 five wrong tries end a code, however right the sixth is")
    void fiveWrongTriesEndACode() {
        String id = id(claim(adas, address));
        String wrong = code().equals("000000") ? "000001" : "000000";

        for (int tried = 0; tried < 5; tried++) {
            assertThat(verify(adas, id, wrong).status()).isEqualTo(422);
        }

        assertThat(refusal(verify(adas, id, code()))).contains("Ask for a new one");
        assertThat(isOwn()).isFalse();
        age(id, 2);
        assertThat(adas.post(ALIASES + "/" + id + "/code", "").status()).isEqualTo(204);
        assertThat(verify(adas, id, codeIn(2)).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("G2 a code holds for half an hour")
    void aCodeHoldsForHalfAnHour() {
        String id = id(claim(adas, address));
        age(id, 31);

        assertThat(refusal(verify(adas, id, code()))).contains("Ask for a new one");
        assertThat(isOwn()).isFalse();
    }

    @Test
    @DisplayName("G2 another code is sent after a minute only, and makes the first one void")
    void anotherCodeAfterAMinute() {
        String id = id(claim(adas, address));
        String first = code();

        Answer again = adas.post(ALIASES + "/" + id + "/code", "");
        assertThat(again.status()).isEqualTo(429);
        assertThat(Integer.parseInt(again.header("Retry-After"))).isBetween(1, 60);
        assertThat(claim(adas, address).status()).isEqualTo(201);
        assertThat(received(1)).hasSize(1);

        age(id, 2);
        assertThat(adas.post(ALIASES + "/" + id + "/code", "").status()).isEqualTo(204);
        String second = codeIn(2);
        if (!first.equals(second)) {
            assertThat(verify(adas, id, first).status()).isEqualTo(422);
        }
        assertThat(verify(adas, id, second).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("G2 nobody can have codes mailed to an address without end")
    void codesAreLimited() {
        List<Integer> answers = IntStream.range(0, 7)
                .map(round -> {
                    Answer added = claim(adas, address);
                    if (added.status() == 201) {
                        adas.delete(ALIASES + "/" + id(added));
                    }
                    return added.status();
                })
                .boxed()
                .toList();

        assertThat(answers).startsWith(201, 201, 201, 201, 201).endsWith(429, 429);
    }

    @Test
    @DisplayName("G2 who only claims an address keeps nobody from proving it, and can't prove it afterwards")
    void aClaimBlocksNobody() {
        User ben = users.colleagueOf(ada);
        ApiClient bens = client(ben);
        String bensClaim = id(claim(bens, address));
        String bensCode = code();
        String adasClaim = id(claim(adas, address));

        assertThat(verify(adas, adasClaim, codeIn(2)).status()).isEqualTo(200);

        assertThat(verify(bens, bensClaim, bensCode).status()).isEqualTo(422);
        assertThat(claim(bens, address).status()).isEqualTo(422);
        assertThat(owner()).isEqualTo(ada.id());
    }

    @Test
    @DisplayName("G2 a code is of no use to another user")
    void aCodeIsItsUsers() {
        String id = id(claim(adas, address));
        ApiClient bens = client(users.colleagueOf(ada));

        assertThat(verify(bens, id, code()).status()).isEqualTo(404);
        assertThat(bens.post(ALIASES + "/" + id + "/code", "").status()).isEqualTo(404);
        assertThat(verify(client(users.superAdmin()), id, code()).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("G2 no super-admin vouches for an address where a code can be sent")
    void noVouchingWhereACodeCanBeSent() {
        String id = id(claim(adas, address));

        assertThat(adas.post("/api/v1/aliases/" + id + "/confirm", "").status()).isEqualTo(422);
        assertThat(isOwn()).isFalse();
    }

    @Test
    @DisplayName("G2 a code that couldn't be sent is said so, and sent at the next try")
    void saysWhenTheMailServerIsAway() {
        mailServer.stop();

        Answer added = claim(adas, address);

        assertThat(added.status()).isEqualTo(503);
        assertThat(added.json().path("detail").stringValue()).isEqualTo("The mail server can't be reached.");
        startMailServer();
        assertThat(verify(adas, id(claim(adas, address)), code()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("G2 the code stands nowhere in the database")
    void keepsNoCode() {
        String id = id(claim(adas, address));

        assertThat(database.sql("select code_hash from alias where account_id = ? and id = ?")
                        .params(ada.accountId().value(), PublicId.parse(id).orElseThrow())
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2")
                .doesNotContain(code());
    }

    private void age(String id, int minutes) {
        database.sql("update alias set code_sent_at = timestampadd(minute, ?, code_sent_at)"
                        + " where account_id = ? and id = ?")
                .params(-minutes, ada.accountId().value(), PublicId.parse(id).orElseThrow())
                .update();
    }

    private boolean isOwn() {
        return AccountScope.callAs(ada.accountId(), () -> !ownership().isEmpty());
    }

    private UserId owner() {
        return AccountScope.callAs(
                ada.accountId(), () -> ownership().values().iterator().next());
    }

    private Map<EmailAddress, UserId> ownership() {
        return context.getBean(OwnAddresses.class).among(List.of(new EmailAddress(address)));
    }

    private String code() {
        return codeIn(1);
    }

    /** The code in the mail with that number, counted from 1. */
    private String codeIn(int number) {
        Matcher code = CODE.matcher(GreenMailUtil.getBody(received(number).get(number - 1)));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static Answer claim(ApiClient client, String address) {
        return client.post(ALIASES, "{\"address\":\"" + address + "\"}");
    }

    private static Answer verify(ApiClient client, String id, String code) {
        return client.post(ALIASES + "/" + id + "/verify", "{\"code\":\"" + code + "\"}");
    }

    private static String id(Answer answer) {
        return answer.json().path("id").stringValue();
    }

    private static String refusal(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().path("errors").path(0).path("message").stringValue();
    }

    private ApiClient client(User user) {
        return ApiClient.anonymous(PORT).withToken(users.token(user, Scope.values()));
    }
}
