package org.posthorn.mailroom.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailroom.Receipt;
import org.posthorn.mailroom.Receiving.Owner;
import org.posthorn.mailroom.TooLarge;
import org.posthorn.mailroom.UploadingMail;
import org.posthorn.shell.ComponentTexts;

/** Takes mails as files, dropped or chosen, with the progress of each (G11). */
class MailUpload extends Upload {

    private final UploadingMail uploading;
    private final Owner owner;
    private final Consumer<UploadTally> finished;

    /** @param finished told in the window, after each file */
    MailUpload(UploadingMail uploading, Owner owner, Consumer<UploadTally> finished) {
        this.uploading = uploading;
        this.owner = owner;
        this.finished = finished;
        ComponentTexts.speak(this);
        setUploadHandler(this::take);
        setAcceptedFileExtensions(".eml", ".mbox");
        setDropLabel(new Span(translate("mailroom.upload.drop")));
        addFileRejectedListener(rejected -> finished.accept(UploadTally.NOTHING));
        addClassName("mail-upload");
    }

    private void take(UploadEvent event) throws IOException {
        try (InputStream file = event.getInputStream()) {
            boolean folder = event.getFileName().toLowerCase(Locale.ROOT).endsWith(".mbox");
            UploadTally tally = folder ? folder(file) : UploadTally.NOTHING.with(one(file));
            event.getUI().accessLater(finished::accept, () -> {}).accept(tally);
        }
    }

    private @Nullable Receipt one(InputStream file) throws IOException {
        try {
            return uploading.one(owner, file, null);
        } catch (TooLarge e) {
            return null;
        }
    }

    private UploadTally folder(InputStream file) throws IOException {
        List<@Nullable Receipt> receipts = uploading.folder(owner, file, null);
        UploadTally tally = UploadTally.NOTHING;
        for (Receipt receipt : receipts) {
            tally = tally.with(receipt);
        }
        return tally;
    }
}
