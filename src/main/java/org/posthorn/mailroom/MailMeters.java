package org.posthorn.mailroom;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Counts mail: {@code posthorn.mail.received} by source, {@code posthorn.mail.filed} by outcome, and
 * {@code posthorn.mail.refused} by the reason for which a client was turned away.
 */
@Component
public class MailMeters {

    private final MeterRegistry meters;

    MailMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void received(Source source) {
        count("received", "source", source.name());
    }

    void filed(Filing filing) {
        count(
                "filed",
                "outcome",
                filing instanceof Filing.Held held
                        ? held.reason().name()
                        : filing.getClass().getSimpleName());
    }

    void postponed() {
        count("filed", "outcome", "postponed");
    }

    /** Why a client was turned away; it knows that its mail was not taken. */
    public enum Refusal {
        UNKNOWN_ADDRESS,
        TOO_LARGE,
        BARE_LINE_END,
        TOO_SLOW,
        NOT_KEPT
    }

    public void refused(Refusal reason) {
        count("refused", "reason", reason.name());
    }

    private void count(String what, String tag, String value) {
        meters.counter(
                        "posthorn.mail." + what,
                        tag,
                        value.toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
    }
}
