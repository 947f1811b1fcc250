package org.posthorn.crm.ui;

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

/** An import on its way: how far it is, and at last how it went. It goes on when the window is closed. */
class ImportRun extends Div {

    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

    private final ImportingContacts importing;
    private final Path file;
    private final List<ContactColumn> columns;
    private final int lines;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Button cancel = new Button("Cancel", click -> cancelled.set(true));

    ImportRun(ImportingContacts importing, Path file, List<ContactColumn> columns, int lines) {
        this.importing = importing;
        this.file = file;
        this.columns = columns;
        this.lines = lines;
        bar.setMax(Math.max(1, lines));
        bar.getElement().setAttribute("aria-label", "Lines done");
        words.getElement().setAttribute("role", "status");
        add(bar, words, cancel);
    }

    /** What became of the import. */
    private record Outcome(String sentence, ImportProgress progress, Path report) {}

    void start() {
        SignedIn user = SignedIn.required();
        UI ui = UI.getCurrentOrThrow();
        SerializableConsumer<ImportProgress> progressed = ui.accessLater(this::show, () -> {});
        SerializableConsumer<Outcome> finished = ui.accessLater(this::finish, () -> {});
        Thread.ofVirtual().name("import").start(() -> finished.accept(run(user, progressed)));
    }

    private Outcome run(SignedIn user, SerializableConsumer<ImportProgress> progressed) {
        Path report = temporaryFile();
        Pace pace = new Pace();
        try {
            ImportProgress done = importing.run(user, file, columns, report, progress -> {
                pace.latest = progress;
                if (pace.due()) {
                    progressed.accept(progress);
                }
                return !cancelled.get();
            });
            return new Outcome(cancelled.get() ? "Cancelled." : "Done.", done, report);
        } catch (UnreadableFile e) {
            return new Outcome("The file breaks off: the rest can't be read.", pace.latest, report);
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

    private void show(ImportProgress progress) {
        bar.setValue(Math.min(progress.done(), bar.getMax()));
        words.setText(progress.done() + " of " + lines + " lines");
    }

    private void finish(Outcome outcome) {
        ImportProgress progress = outcome.progress();
        show(progress);
        words.setText("%s %d new, %d filled in, %d refused."
                .formatted(outcome.sentence(), progress.created(), progress.changed(), progress.refused()));
        remove(cancel);
        if (progress.refused() > 0) {
            add(new Paragraph(new Anchor(
                    DownloadHandler.forFile(outcome.report().toFile(), "refused.csv"),
                    AttachmentType.DOWNLOAD,
                    "Download the refused lines with the reasons")));
        }
        add(new RouterLink("To the contacts", ContactsView.class));
    }
}
