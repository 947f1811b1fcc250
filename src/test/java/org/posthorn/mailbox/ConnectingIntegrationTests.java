package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.account.Alias;
import org.posthorn.account.AliasProof;
import org.posthorn.account.KeepingAliases;
import org.posthorn.account.OwnAddresses;
import org.posthorn.account.Scope;
import org.posthorn.account.User;
import org.posthorn.account.security.PageClient;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;

/** Giving consent, and taking it back. */
class ConnectingIntegrationTests extends MailboxIntegrationTest {

    @Test
    @DisplayName("G2 a connected mailbox proves its addresses; its tokens are nowhere to be read")
    void provesItsAddresses() {
        String alias = "ada." + ada.email().value();
        box.withAlias(alias);

        ConnectedMailbox mailbox = connect();

        assertThat(mailbox.addresses()).contains(ada.email(), new EmailAddress(alias));
        assertThat(desk.inTransaction(
                        () -> context.getBean(KeepingAliases.class).of(ada.id())))
                .filteredOn(each -> each.address().value().equals(alias))
                .extracting(Alias::proof)
                .containsExactly(AliasProof.MAILBOX);
        assertThat(desk.inTransaction(
                        () -> context.getBean(OwnAddresses.class).among(List.of(new EmailAddress(alias)))))
                .containsValue(ada.id());
        byte[] sealed = database.sql("select refresh_token from mailbox_token where mailbox_id = ?")
                .param(mailbox.id())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(context.getBean(MailboxTokens.class)
                        .find(mailbox.account(), mailbox.id())
                        .orElseThrow()
                        .refresh());
        assertThat(api.get("/api/v1/me/mailboxes").text())
                .contains(ada.email().value(), "\"connected\"", "\"providers\":[\"microsoft\"");
    }

    @Test
    void saysWhenConsentIsNotGiven() {
        PageClient browser = browser(ada);
        STAND_IN.refusesConsent();

        browser.get("/mailboxes/connect/microsoft");

        assertThat(mailboxes(ada)).isEmpty();
    }

    @Test
    @DisplayName("G2 an answer that belongs to no question of the session connects nothing")
    void takesNoAnswerThatWasNotAskedFor() {
        PageClient browser = browser(ada);

        browser.get("/mailboxes/connected/microsoft?code=stolen&state=made-up");

        assertThat(mailboxes(ada)).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignIn() {
        assertThat(new PageClient(PORT).get("/mailboxes/connect/microsoft").body())
                .doesNotContain("code=");
        assertThat(browser(ada).get("/mailboxes/connect/yahoo").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("G2 a mailbox with another user's address is not connected")
    void refusesAnothersMailbox() {
        User ben = users.colleagueOf(ada);
        PageClient browser = browser(ada);
        STAND_IN.signsIn(ben.email().value());

        browser.get("/mailboxes/connect/microsoft");

        assertThat(mailboxes(ada)).isEmpty();
    }

    @Test
    @DisplayName("G2 a mailbox that a colleague connected stays the colleague's")
    void refusesAMailboxThatAColleagueConnected() {
        User ben = users.colleagueOf(ada);
        String shared = "sales." + ada.email().value();
        PageClient bens = browser(ben);
        STAND_IN.signsIn(shared);
        bens.get("/mailboxes/connect/microsoft");
        PageClient adas = browser(ada);
        STAND_IN.signsIn(shared);

        adas.get("/mailboxes/connect/microsoft");

        assertThat(mailboxes(ben)).hasSize(1);
        assertThat(mailboxes(ada)).isEmpty();
    }

    @Test
    @DisplayName("A7 disconnecting deletes the tokens, and nobody else can")
    void disconnects() {
        ConnectedMailbox mailbox = connect();
        String path = "/api/v1/me/mailboxes/" + PublicId.of(mailbox.id());
        String bens = users.token(users.colleagueOf(ada), Scope.values());

        assertThat(api.withToken(bens).delete(path).status()).isEqualTo(404);
        assertThat(api.delete(path).status()).isEqualTo(204);

        assertThat(mailboxes(ada)).isEmpty();
        assertThat(count("mailbox_token", "true")).isZero();
        assertThat(count("mailbox_folder", "true")).isZero();
    }

    @Test
    @DisplayName("A7 who is deactivated is read no more, at once")
    void stopsWithItsUser() {
        User ben = users.colleagueOf(ada);
        browser(ben).get("/mailboxes/connect/microsoft");
        assertThat(mailboxes(ben)).hasSize(1);

        assertThat(api.send("PATCH", "/api/v1/users/" + PublicId.of(ben.id().value()), "{\"active\":false}")
                        .status())
                .isEqualTo(200);

        assertThat(mailboxes(ben)).extracting(ConnectedMailbox::state).containsExactly(MailboxState.DISCONNECTED);
        assertThat(count("mailbox_token", "true")).isZero();
    }
}
