package org.posthorn.mailbox.gmail;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailbox.MailProviderException;
import org.posthorn.mailbox.RetryAfter;

/** What the Gmail API's errors mean. Their texts may name people and are left out. */
final class GmailErrors {

    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    private static final Set<String> TOO_MUCH =
            Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded");

    private GmailErrors() {}

    static MailProviderException of(IOException fault, Clock clock) {
        if (fault instanceof GoogleJsonResponseException answer && answer.getDetails() != null) {
            return of(answer.getDetails(), answer.getStatusCode(), answer.getHeaders(), clock, fault);
        }
        if (fault instanceof HttpResponseException answer) {
            return of(new GoogleJsonError(), answer.getStatusCode(), answer.getHeaders(), clock, fault);
        }
        return new MailProviderException.TryLater("Gmail can't be reached or broke off.", Duration.ZERO, fault);
    }

    static MailProviderException of(
            GoogleJsonError error, int status, @Nullable HttpHeaders headers, Clock clock, @Nullable Throwable fault) {
        String reason = reason(error);
        String what = "Gmail answered " + status + " " + reason;
        if (PASSING.contains(status) || TOO_MUCH.contains(reason)) {
            @Nullable String wait = headers == null ? null : headers.getRetryAfter();
            return new MailProviderException.TryLater(what, RetryAfter.of(wait, clock), fault);
        }
        return switch (status) {
            case 401, 403 -> new MailProviderException.AccessRefused(what, fault);
            case 404 -> new MailProviderException.MailGone(what, fault);
            default -> new MailProviderException.Refused(what, fault);
        };
    }

    private static String reason(GoogleJsonError error) {
        List<GoogleJsonError.ErrorInfo> errors = error.getErrors();
        @Nullable
        String reason =
                errors == null || errors.isEmpty() ? null : errors.getFirst().getReason();
        return reason == null ? "" : reason.replaceAll("\\W", "");
    }
}
