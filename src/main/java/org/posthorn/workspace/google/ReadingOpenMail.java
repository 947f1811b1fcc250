package org.posthorn.workspace.google;

import static java.util.Objects.requireNonNullElse;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.posthorn.workspace.WorkspaceSettings;
import org.springframework.stereotype.Component;

/** Asks Gmail for the headers of the mail that the user looks at. */
@Component
public class ReadingOpenMail {

    private static final String FROM = "From";
    private static final List<String> HEADERS = List.of(FROM, "To", "Cc");
    private static final int PATIENCE_MILLIS = 5_000;
    private static final Set<String> TOO_FEW_RIGHTS =
            Set.of("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "insufficientScopes");
    private static final Set<String> SWITCHED_OFF = Set.of("accessNotConfigured", "SERVICE_DISABLED");

    private final WorkspaceSettings settings;
    private final NetHttpTransport transport = new NetHttpTransport();

    ReadingOpenMail(WorkspaceSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes some seconds at most.
     *
     * @throws AddOnRefusal when the user allowed too little, or Gmail does not answer
     */
    public OpenMail read(AddOnEvent event) {
        String user = event.authorization().userOAuthToken();
        String access = event.mail().accessToken();
        String id = event.mail().messageId();
        if (event.lacks(AddOnScopes.HEADERS) || user == null || access == null || id == null) {
            throw new AddOnRefusal(AddOnRefusal.Reason.TOO_FEW_RIGHTS);
        }
        try {
            return mail(gmail(user, access)
                    .users()
                    .messages()
                    .get("me", id)
                    .setFormat("metadata")
                    .setMetadataHeaders(HEADERS)
                    .execute());
        } catch (GoogleJsonResponseException e) {
            throw new AddOnRefusal(reason(e), e);
        } catch (IOException e) {
            throw new AddOnRefusal(AddOnRefusal.Reason.GMAIL_AWAY, e);
        }
    }

    private Gmail gmail(String userToken, String messageToken) {
        return new Gmail.Builder(transport, GsonFactory.getDefaultInstance(), request -> {
                    request.getHeaders().setAuthorization("Bearer " + userToken);
                    request.getHeaders().set("X-Goog-Gmail-Access-Token", messageToken);
                    request.setConnectTimeout(PATIENCE_MILLIS);
                    request.setReadTimeout(PATIENCE_MILLIS);
                    request.setFollowRedirects(false);
                })
                .setRootUrl(settings.gmailUrl())
                .setApplicationName("Posthorn")
                .build();
    }

    private static OpenMail mail(Message message) {
        return new OpenMail(
                HeaderMailboxes.of(values(message, FROM).toList()),
                HeaderMailboxes.of(HEADERS.stream()
                        .filter(name -> !name.equals(FROM))
                        .flatMap(name -> values(message, name))
                        .toList()));
    }

    private static Stream<String> values(Message message, String name) {
        MessagePart head = message.getPayload();
        return head == null || head.getHeaders() == null
                ? Stream.of()
                : head.getHeaders().stream()
                        .filter(header -> name.equalsIgnoreCase(header.getName()) && header.getValue() != null)
                        .map(header -> header.getValue());
    }

    private static AddOnRefusal.Reason reason(GoogleJsonResponseException e) {
        GoogleJsonError error = e.getDetails();
        List<String> reasons = error == null || error.getErrors() == null
                ? List.of()
                : error.getErrors().stream()
                        .map(info -> requireNonNullElse(info.getReason(), ""))
                        .toList();
        if (reasons.stream().anyMatch(SWITCHED_OFF::contains)) {
            return AddOnRefusal.Reason.GMAIL_OFF;
        }
        return e.getStatusCode() == 401 || reasons.stream().anyMatch(TOO_FEW_RIGHTS::contains)
                ? AddOnRefusal.Reason.TOO_FEW_RIGHTS
                : AddOnRefusal.Reason.GMAIL_AWAY;
    }
}
