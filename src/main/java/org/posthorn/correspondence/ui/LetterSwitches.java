package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.posthorn.account.InitialSwitches;
import org.posthorn.compose.LogForecast;
import org.posthorn.shell.Sentences;

/** The Track and Log switches of a letter, each with the reason why it stands so (T1, T2, S1, S5). */
class LetterSwitches extends Div {

    private final Checkbox opens = new Checkbox(translate("correspondence.letter.trackOpens"));
    private final Checkbox clicks = new Checkbox(translate("correspondence.letter.trackClicks"));
    private final Checkbox log = new Checkbox(translate("correspondence.letter.log"));
    private final Span trackReason = new Span();
    private final Span logReason = new Span();

    LetterSwitches(Runnable changed) {
        addClassName("letter-switches");
        opens.addValueChangeListener(change -> changed(change.isFromClient(), changed));
        clicks.addValueChangeListener(change -> changed(change.isFromClient(), changed));
        log.addValueChangeListener(change -> changed(change.isFromClient(), changed));
        trackReason.addClassName("record-why");
        logReason.addClassName("record-why");
        add(new Div(opens, clicks, trackReason), new Div(log, logReason));
    }

    private static void changed(boolean byUser, Runnable changed) {
        if (byUser) {
            changed.run();
        }
    }

    void set(boolean trackOpens, boolean trackClicks, boolean wantLog) {
        opens.setValue(trackOpens);
        clicks.setValue(trackClicks);
        log.setValue(wantLog);
    }

    /** What is not allowed says why and can't be moved. */
    void explain(InitialSwitches initial, LogForecast forecast) {
        opens.setEnabled(initial.trackAllowed());
        clicks.setEnabled(initial.trackAllowed());
        trackReason.setText(Sentences.of(initial.trackReason()));
        log.setEnabled(forecast.allowed());
        logReason.setText(Sentences.of(Objects.requireNonNullElse(forecast.reason(), initial.logReason())));
    }

    boolean opens() {
        return opens.isEnabled() && opens.getValue();
    }

    boolean clicks() {
        return clicks.isEnabled() && clicks.getValue();
    }

    boolean log() {
        return log.isEnabled() && log.getValue();
    }
}
