package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.csv.ContactColumn;
import org.posthorn.crm.csv.ImportProgress;
import org.posthorn.crm.csv.ImportingContacts;
import org.posthorn.crm.csv.UnreadableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An import on its way: how far it is, and at last how it went. It goes on when the window is closed. */
class ImportRun extends Div {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);
    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

    private final ImportingContacts importing;
    private final Path file;
    private final List<ContactColumn> columns;
    private final int lines;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private final Path report = temporaryFile();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Button cancel = new Button(translate("shell.cancel"), click -> cancelled.set(true));

    ImportRun(ImportingContacts importing, Path file, List<ContactColumn> columns, int lines) {
        this.importing = importing;
        this.file = file;
        this.columns = columns;
        this.lines = lines;
        bar.setMax(Math.max(1, lines));
        bar.getElement().setAttribute("aria-label", translate("crm.import.progress"));
        words.getElement().setAttribute("role", "status");
        add(bar, words, cancel);
    }

    /** What became of the import. */
    private record Outcome(End end, ImportProgress progress) {}

    private enum End {
        DONE,
        CANCELLED,
        BROKEN
    }

    void start() {
        SignedIn user = SignedIn.required();
        UI ui = UI.getCurrentOrThrow();
        SerializableConsumer<ImportProgress> progressed = ui.accessLater(this::show, () -> {});
        SerializableConsumer<Outcome> finished = ui.accessLater(this::finish, () -> delete(report));
        Thread.ofVirtual().name("import").start(() -> finished.accept(run(user, progressed)));
    }

    private Outcome run(SignedIn user, SerializableConsumer<ImportProgress> progressed) {
        Pace pace = new Pace();
        try {
            ImportProgress done = importing.run(user, file, columns, report, progress -> {
                pace.latest = progress;
                if (pace.due()) {
                    progressed.accept(progress);
                }
                return !cancelled.get();
            });
            return new Outcome(cancelled.get() ? End.CANCELLED : End.DONE, done);
        } catch (UnreadableFile e) {
            return new Outcome(End.BROKEN, pace.latest);
        } finally {
            delete(file);
        }
    }

    /** Lets through what is worth showing. */
    private static final class Pace {

        private ImportProgress latest = new ImportProgress(0, 0, 0, 0);
        private long last = System.nanoTime();

        private boolean due() {
            long now = System.nanoTime();
            boolean due = now - last > PAUSE_NANOS;
            last = due ? now : last;
            return due;
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("posthorn-import", ".csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            log.warn("A file of an import could not be deleted.", e);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        delete(report);
    }

    private void show(ImportProgress progress) {
        bar.setValue(Math.min(progress.done(), bar.getMax()));
        words.setText(translate("crm.import.done", progress.done(), lines));
    }

    private void finish(Outcome outcome) {
        ImportProgress progress = outcome.progress();
        show(progress);
        words.setText(translate(
                "crm.import.outcome",
                outcome.end().name(),
                progress.created(),
                progress.changed(),
                progress.refused()));
        remove(cancel);
        if (progress.refused() > 0) {
            add(new Paragraph(new Anchor(
                    DownloadHandler.forFile(report.toFile(), "refused.csv"),
                    AttachmentType.DOWNLOAD,
                    translate("crm.import.refused"))));
        }
        add(new RouterLink(translate("crm.import.contacts"), ContactsView.class));
    }
}
