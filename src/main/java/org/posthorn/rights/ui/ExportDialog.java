package org.posthorn.rights.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.posthorn.mailroom.BlobStore;
import org.posthorn.rights.Job;
import org.posthorn.rights.JobProgress;

/** Waits for an export and offers its file. */
class ExportDialog extends Dialog {

    private final BlobStore blobs;
    private final Paragraph note = new Paragraph(translate("rights.export.text"));

    ExportDialog(Job job, JobProgress progress, BlobStore blobs) {
        this.blobs = blobs;
        setHeaderTitle(translate("rights.export.heading"));
        addClassName("rights-dialog");
        add(note, new JobBar(progress, job, this::ended));
        getFooter().add(new Button(translate("rights.close"), click -> close()));
    }

    private void ended(Job job) {
        Job.Result result = job.result();
        if (result == null) {
            note.setText(translate("rights.export.failed"));
            return;
        }
        note.setText(translate("rights.export.ready"));
        Anchor file = new Anchor(download(result), translate("rights.export.download"));
        file.addClassName("rights-download");
        getFooter().addComponentAsFirst(file);
        file.getElement().callJsFunction("focus");
    }

    private DownloadHandler download(Job.Result result) {
        return DownloadHandler.fromInputStream(event -> new DownloadResponse(
                blobs.open(result.blob()), "posthorn-export.zip", "application/zip", result.size()));
    }
}
