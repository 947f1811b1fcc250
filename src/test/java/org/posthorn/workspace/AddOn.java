package org.posthorn.workspace;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.posthorn.TestUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The add-on in a user's Gmail: posts events as Google's servers do, in the shape of the JSON schemas on Google's page on add-ons
 * over HTTP.
 */
final class AddOn {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCOPES = "https://www.googleapis.com/auth/";

    private final String server;
    private final ObjectNode event = JSON.createObjectNode();

    AddOn(String server, String address) {
        this.server = server;
        event.putObject("commonEventObject")
                .put("hostApp", "GMAIL")
                .put("platform", "WEB")
                .put("userLocale", "en")
                .put("aKeyThatGoogleAddsLater", true)
                .putObject("timeZone")
                .put("id", "Europe/Berlin")
                .put("offset", 3_600_000);
        ObjectNode authorization = event.putObject("authorizationEventObject")
                .put("userIdToken", GoogleStandIn.signed(Tokens.ofUser(address).build()))
                .put("userOAuthToken", GoogleStandIn.USER_TOKEN);
        for (String scope : List.of(
                "userinfo.email",
                "gmail.addons.execute",
                "gmail.addons.current.action.compose",
                "gmail.addons.current.message.metadata")) {
            authorization.withArray("authorizedScopes").add(SCOPES + scope);
        }
        event.putObject("gmail");
    }

    AddOn in(String locale) {
        event.withObject("commonEventObject").put("userLocale", locale);
        return this;
    }

    /** The user did not allow this. */
    AddOn without(String scope) {
        var scopes = event.withObject("authorizationEventObject").withArray("authorizedScopes");
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i).asString().equals(SCOPES + scope)) {
                scopes.remove(i);
            }
        }
        return this;
    }

    AddOn withoutUserToken() {
        event.withObject("authorizationEventObject").remove("userIdToken");
        return this;
    }

    AddOn lookingAt(String mail) {
        event.withObject("gmail").put("messageId", mail).put("accessToken", GoogleStandIn.MAIL_TOKEN);
        return this;
    }

    /** @param field {@code to}, {@code cc} or {@code bcc} */
    AddOn writing(String field, String... addresses) {
        var recipients = event.withObject("gmail").putArray(field + "Recipients");
        List.of(addresses).forEach(recipients::add);
        return this;
    }

    AddOn with(Map<String, List<String>> inputs) {
        ObjectNode form = event.withObject("commonEventObject").putObject("formInputs");
        inputs.forEach((name, values) -> {
            var list = form.putObject(name).putObject("stringInputs").putArray("value");
            values.forEach(list::add);
        });
        return this;
    }

    /** The answer, which must be one that Google takes. */
    JsonNode post(String route) {
        HttpResponse<String> response = send(route, signedFor(route));
        JsonNode answer = TestUser.json(response, 200);
        AnswerShape.check(answer);
        return answer;
    }

    /** The body with the right token of Google's servers. */
    String signedFor(String route) {
        event.withObject("authorizationEventObject")
                .put(
                        "systemIdToken",
                        GoogleStandIn.signed(
                                Tokens.ofSystem(server + "/gw/" + route).build()));
        return event.toString();
    }

    HttpResponse<String> send(String route, String body) {
        return TestUser.send(HttpRequest.newBuilder(URI.create(server + "/gw/" + route))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
