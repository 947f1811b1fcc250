package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.posthorn.crm.csv.ContactColumn;
import org.posthorn.crm.csv.ImportingContacts;
import org.posthorn.crm.csv.Preview;
import org.posthorn.crm.csv.UnreadableFile;
import org.posthorn.shell.ComponentTexts;
import org.posthorn.shell.Sentences;

/** Takes contacts out of a file in three steps: the file, what its columns hold, and how it went. */
@Route("contacts/import")
@PageTitle("crm.import.title")
@PermitAll
@StyleSheet("context://styles/records.css")
class ImportView extends Div {

    private static final int MAX_BYTES = 100 * 1024 * 1024;

    private final ImportingContacts importing;
    private final Div step = new Div();

    ImportView(ImportingContacts importing) {
        this.importing = importing;
        addClassNames("view", "records-import");
        add(new H1(translate("crm.import.title")), step);
        ask("");
    }

    private void ask(String problem) {
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> uploaded(file)));
        ComponentTexts.speak(upload);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt");
        Paragraph alert = new Paragraph(problem);
        alert.getElement().setAttribute("role", "alert");
        step.removeAll();
        step.add(new Paragraph(translate("crm.import.file")), alert, upload);
    }

    private void uploaded(File file) {
        try {
            Preview preview = importing.preview(file.toPath());
            step.removeAll();
            step.add(new ImportMapping(preview, columns -> start(file.toPath(), columns, preview.lines())));
        } catch (UnreadableFile e) {
            ask(Sentences.of(e));
        }
    }

    private void start(Path file, List<ContactColumn> columns, int lines) {
        ImportRun run = new ImportRun(importing, file, columns, lines);
        step.removeAll();
        step.add(run);
        run.start();
    }
}
