package org.posthorn.mailroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailroom.Receiving.Owner;
import org.springframework.stereotype.Component;

/** Takes files of mail from a user: one mail as {@code .eml}, or many as {@code .mbox} (G11). */
@Component
public class UploadingMail {

    private final Receiving receiving;

    UploadingMail(Receiving receiving) {
        this.receiving = receiving;
    }

    /**
     * Keeps and files one mail.
     *
     * @param chosen the records that it goes to, or null when nobody chose; empty means: to none (G10)
     * @throws TooLarge when it is larger than any that is taken
     * @throws IOException when it can't be kept
     */
    public Receipt one(Owner owner, InputStream mail, @Nullable List<RecordRef> chosen) throws IOException {
        return receiving.receiveNow(owner, Source.UPLOAD, mail, chosen);
    }

    /**
     * Keeps and files each mail of a folder.
     *
     * @return a receipt for each in its order; null for one that is too large
     * @throws IOException when one can't be kept; those before it are, and are known when they come again
     */
    public List<@Nullable Receipt> folder(Owner owner, InputStream folder, @Nullable List<RecordRef> chosen)
            throws IOException {
        List<@Nullable Receipt> receipts = new ArrayList<>();
        MboxMails mails = new MboxMails(folder);
        for (InputStream mail = mails.next(); mail != null; mail = mails.next()) {
            receipts.add(oneOf(owner, mail, chosen));
        }
        return receipts;
    }

    private @Nullable Receipt oneOf(Owner owner, InputStream mail, @Nullable List<RecordRef> chosen)
            throws IOException {
        try {
            return one(owner, mail, chosen);
        } catch (TooLarge e) {
            mail.transferTo(OutputStream.nullOutputStream());
            return null;
        }
    }
}
