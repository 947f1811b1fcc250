package org.posthorn.mailbox.graph;

import com.google.gson.JsonParseException;
import com.microsoft.graph.models.odataerrors.MainError;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.ApiException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailbox.MailProviderException;
import org.posthorn.mailbox.RetryAfter;

/** What Graph's errors mean. Their texts may name people and are left out. */
final class GraphErrors {

    private static final Set<Integer> PASSING = Set.of(408, 423, 429, 500, 502, 503, 504, 509);
    private static final Set<String> NO_RIGHT =
            Set.of("", "erroraccessdenied", "accessdenied", "authorization_requestdenied", "forbidden");
    private static final Set<String> GONE = Set.of("erroritemnotfound", "errormessagenotfound", "itemnotfound");

    private GraphErrors() {}

    /** Gives what is to be thrown for a fault of the SDK; what isn't one comes back as it is. */
    static RuntimeException of(RuntimeException fault, Clock clock) {
        if (fault instanceof ApiException answer && answer.getResponseStatusCode() > 0) {
            return of(answer, clock);
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof JsonParseException) {
                return new MailProviderException.TryLater("Graph can't be reached or broke off.", Duration.ZERO, fault);
            }
        }
        return fault;
    }

    static boolean isMissing(RuntimeException fault) {
        return fault instanceof ApiException answer && answer.getResponseStatusCode() == 404;
    }

    private static MailProviderException of(ApiException answer, Clock clock) {
        int status = answer.getResponseStatusCode();
        String code = code(answer);
        String what = "Graph answered " + status + " " + code;
        String key = code.toLowerCase(Locale.ROOT);
        if (status == 401 || (status == 403 && NO_RIGHT.contains(key))) {
            return new MailProviderException.AccessRefused(what, answer);
        }
        if (status == 410 || key.startsWith("syncstate") || key.equals("resyncrequired")) {
            return new MailProviderException.CursorExpired(what, answer);
        }
        if (status == 404 && GONE.contains(key)) {
            return new MailProviderException.MailGone(what, answer);
        }
        if (PASSING.contains(status)) {
            return new MailProviderException.TryLater(what, wait(answer, clock), answer);
        }
        return new MailProviderException.Refused(what, answer);
    }

    private static String code(ApiException answer) {
        MainError error = answer instanceof ODataError odata ? odata.getError() : null;
        @Nullable String code = error == null ? null : error.getCode();
        return code == null ? "" : code.replaceAll("[^\\w.]", "");
    }

    private static Duration wait(ApiException answer, Clock clock) {
        Set<String> values = answer.getResponseHeaders().get("Retry-After");
        return RetryAfter.of(
                values == null || values.isEmpty() ? null : values.iterator().next(), clock);
    }
}
