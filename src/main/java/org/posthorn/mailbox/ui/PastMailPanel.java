package org.posthorn.mailbox.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.LoggingPastMail;
import org.posthorn.mailbox.PastMailJob;
import org.posthorn.mailbox.PastMailJob.State;
import org.posthorn.shell.ComponentTexts;
import org.posthorn.shell.Wording;

/** Logging what lies in a mailbox already (G13): from when until when, how far it is, and to pause or end it. */
class PastMailPanel extends Details {

    private static final int EACH_SECOND = 1_000;

    private final ConnectedMailbox mailbox;
    private final LoggingPastMail past;
    private final DatePicker from = new DatePicker(translate("mailbox.past.from"));
    private final DatePicker to = new DatePicker(translate("mailbox.past.to"));
    private final Div form = new Div();
    private final Div progress = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private final Button pause = new Button(translate("mailbox.past.pause"), click -> enter(State.PAUSED));
    private final Button resume = new Button(translate("mailbox.past.resume"), click -> enter(State.RUNNING));
    private final Button cancel = new Button(translate("mailbox.past.cancel"), click -> enter(State.CANCELLED));
    private @Nullable Registration polling;

    PastMailPanel(ConnectedMailbox mailbox, LoggingPastMail past, Clock clock) {
        super(translate("mailbox.past.title"));
        this.mailbox = mailbox;
        this.past = past;
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        ComponentTexts.speak(from);
        ComponentTexts.speak(to);
        from.setValue(today.minusMonths(3));
        to.setValue(today);
        from.setMax(today);
        to.setMax(today);
        Button start = new Button(translate("mailbox.past.start"), click -> start());
        Div dates = new Div(from, to, start);
        dates.addClassName("mailbox-dates");
        Paragraph which = new Paragraph(translate("mailbox.past.explained"));
        which.addClassName("quiet");
        form.add(which, dates);
        words.getElement().setAttribute("role", "status");
        for (Button button : new Button[] {pause, resume, cancel}) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        }
        bar.getElement().setAttribute("aria-label", translate("mailbox.past.title"));
        Div line = new Div(words, pause, resume, cancel);
        line.addClassName("mailbox-progress");
        progress.add(bar, line);
        add(progress, form);
        addClassName("mailbox-past");
        Optional<PastMailJob> latest = past.latest(mailbox);
        setOpened(latest.filter(job -> !job.state().ended()).isPresent());
        show(latest);
    }

    private void start() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null) {
            words.setText(translate("mailbox.past.bothDates"));
            progress.setVisible(true);
            return;
        }
        try {
            show(Optional.of(past.start(
                    mailbox,
                    first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())));
        } catch (InvalidInput e) {
            words.setText(translate("mailbox.past.order"));
            progress.setVisible(true);
        }
    }

    private void enter(State state) {
        try {
            past.enter(mailbox, state);
        } catch (InvalidInput e) {
            // It ended in this very moment, which is shown below.
        }
        show(past.latest(mailbox));
    }

    private void show(Optional<PastMailJob> latest) {
        progress.setVisible(latest.isPresent());
        boolean ended = latest.map(job -> job.state().ended()).orElse(true);
        form.setVisible(ended);
        pause.setVisible(latest.filter(job -> job.state() == State.RUNNING).isPresent());
        resume.setVisible(latest.filter(job -> job.state() == State.PAUSED).isPresent());
        cancel.setVisible(!ended);
        bar.setVisible(!ended);
        latest.ifPresent(this::tell);
        getUI().ifPresent(this::look);
    }

    private void tell(PastMailJob job) {
        Long estimate = job.estimate();
        bar.setIndeterminate(estimate == null && job.state() == State.RUNNING);
        if (estimate != null) {
            bar.setMax((double) Math.max(1, Math.max(estimate, job.seen())));
            bar.setValue((double) job.seen());
        }
        words.setText(Wording.of(job.state()) + " · "
                + translate(
                        estimate == null ? "mailbox.past.seen" : "mailbox.past.seenOf",
                        job.seen(),
                        job.logged(),
                        estimate == null ? 0 : Math.max(estimate, job.seen())));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling = attached.getUI().addPollListener(poll -> show(past.latest(mailbox)));
        look(attached.getUI());
    }

    /** Asks for news only while there can be some. */
    private void look(UI ui) {
        ui.setPollInterval(pause.isVisible() ? EACH_SECOND : -1);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (polling != null) {
            polling.remove();
        }
        detached.getUI().setPollInterval(-1);
    }
}
