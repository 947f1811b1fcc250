package org.posthorn.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailbox.WakingMailboxes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Microsoft Graph tells of news here, and of what becomes of its promise to. Genuine is what repeats the watch's secret. */
@RestController
@PreAuthorize("permitAll()") // whoever calls proves by the secret to be Graph
class GraphHook {

    static final int MOST_BYTES = 256 * 1024;
    private static final int LONGEST_TOKEN = 4_000;

    private final WakingMailboxes waking;
    private final JsonMapper json;

    GraphHook(WakingMailboxes waking, JsonMapper json) {
        this.waking = waking;
        this.json = json;
    }

    /**
     * Answered with 202 once it is noted in the mailbox's row; forged ones are answered alike and change nothing.
     *
     * @param validationToken Graph asks whether somebody is here; it is said back, as text that nobody shows as a page
     */
    @PostMapping("/hooks/graph/{mailbox}")
    ResponseEntity<String> told(
            @PathVariable String mailbox,
            @RequestParam(required = false) @Nullable String validationToken,
            HttpServletRequest request)
            throws IOException {
        if (validationToken != null) {
            return validationToken.length() > LONGEST_TOKEN
                    ? ResponseEntity.badRequest().build()
                    : ResponseEntity.ok()
                            .contentType(MediaType.TEXT_PLAIN)
                            .header("X-Content-Type-Options", "nosniff")
                            .body(validationToken);
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        OptionalLong id = PublicId.parse(mailbox);
        return id.isEmpty() ? ResponseEntity.notFound().build() : told(id.getAsLong(), body);
    }

    private ResponseEntity<String> told(long mailbox, byte[] body) {
        try {
            for (JsonNode each : json.readTree(body).path("value")) {
                waking.wake(mailbox, each.path("clientState").asString(""), notice(each));
            }
            return ResponseEntity.accepted().build();
        } catch (JacksonException e) {
            return ResponseEntity.badRequest().build();
        }
    }

    private static Notice notice(JsonNode notification) {
        return switch (notification.path("lifecycleEvent").asString("")) {
            case "reauthorizationRequired" -> Notice.RENEW;
            case "subscriptionRemoved" -> Notice.ENDED;
            default -> Notice.NEWS;
        };
    }
}
