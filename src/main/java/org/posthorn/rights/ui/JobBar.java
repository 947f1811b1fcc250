package org.posthorn.rights.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.posthorn.rights.Job;
import org.posthorn.rights.JobProgress;
import org.posthorn.rights.JobState;

/** How far a job is, while somebody looks. */
class JobBar extends Div {

    private static final int LOOK_MILLIS = 500;

    private final JobProgress progress;
    private final Job job;
    private final Consumer<Job> ended;
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private @Nullable Registration looking;

    /** @param ended told once of the job when it has ended, done or failed */
    JobBar(JobProgress progress, Job job, Consumer<Job> ended) {
        this.progress = progress;
        this.job = job;
        this.ended = ended;
        words.getElement().setAttribute("role", "status");
        addClassName("job-bar");
        add(words, bar);
        show(job);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_MILLIS);
        looking = event.getUI().addPollListener(poll -> progress.find(job.id()).ifPresent(this::look));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    private void look(Job now) {
        show(now);
        if (now.state().ended() && looking != null) {
            stop();
            ended.accept(now);
        }
    }

    private void stop() {
        Registration registration = looking;
        looking = null;
        if (registration != null) {
            registration.remove();
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    private void show(Job now) {
        boolean counted = now.total() > 0;
        bar.setIndeterminate(!counted && !now.state().ended());
        bar.setMax((double) Math.max(1, now.total()));
        bar.setValue(
                (double) (now.state() == JobState.DONE ? Math.max(1, now.total()) : Math.min(now.done(), now.total())));
        words.setText(
                switch (now.state()) {
                    case QUEUED -> translate("rights.job.queued");
                    case RUNNING ->
                        counted
                                ? translate("rights.job.running", Math.min(now.done(), now.total()), now.total())
                                : translate("rights.job.counting");
                    case DONE -> translate("rights.job.done");
                    case FAILED -> translate("rights.job.failed");
                });
    }
}
