package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.posthorn.compose.CheckingMail;
import org.posthorn.compose.LogForecast;
import org.posthorn.correspondence.composer.Letter;
import org.posthorn.shell.Sentences;

/** The Track and Log switches of a letter, each with the reason why it stands so (T1, T2, S1, S5). */
class LetterSwitches extends Div {

    private final Checkbox opens = new Checkbox(translate("correspondence.letter.trackOpens"));
    private final Checkbox clicks = new Checkbox(translate("correspondence.letter.trackClicks"));
    private final Checkbox shared = new Checkbox(translate("correspondence.sharing.letter"));
    private final Checkbox log = new Checkbox(translate("correspondence.letter.log"));
    private final Span trackReason = new Span();
    private final Span logReason = new Span();

    LetterSwitches(Runnable changed) {
        addClassName("letter-switches");
        opens.addValueChangeListener(change -> changed(change.isFromClient(), changed));
        clicks.addValueChangeListener(change -> changed(change.isFromClient(), changed));
        shared.addValueChangeListener(change -> changed(change.isFromClient(), changed));
        log.addValueChangeListener(change -> changed(change.isFromClient(), changed));
        trackReason.addClassName("record-why");
        logReason.addClassName("record-why");
        add(new Div(opens, clicks, shared, trackReason), new Div(log, logReason));
    }

    private static void changed(boolean byUser, Runnable changed) {
        if (byUser) {
            changed.run();
        }
    }

    void set(Letter letter) {
        opens.setValue(letter.opens());
        clicks.setValue(letter.clicks());
        shared.setValue(letter.shared());
        log.setValue(letter.log());
    }

    /** What is not allowed says why and can't be moved. */
    void explain(CheckingMail.Answer answer) {
        opens.setEnabled(answer.decision().allowed());
        clicks.setEnabled(answer.decision().allowed());
        shared.setEnabled(opens() || clicks());
        trackReason.setText(TrackingReasons.of(answer));
        LogForecast forecast = answer.log();
        log.setEnabled(forecast.allowed());
        logReason.setText(Sentences.of(
                Objects.requireNonNullElse(forecast.reason(), answer.initial().logReason())));
    }

    boolean opens() {
        return opens.isEnabled() && opens.getValue();
    }

    boolean clicks() {
        return clicks.isEnabled() && clicks.getValue();
    }

    /** Whether what becomes of the letter is for the account's other users, too (P11). */
    boolean shared() {
        return shared.isEnabled() && shared.getValue();
    }

    boolean log() {
        return log.isEnabled() && log.getValue();
    }
}
