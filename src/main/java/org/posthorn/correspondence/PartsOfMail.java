package org.posthorn.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.posthorn.mailroom.BlobStore;
import org.springframework.stereotype.Service;

/** Opens what came with logged mail, for those who may see the mail whole (P12). */
@Service
public class PartsOfMail {

    private final ReadingLoggedFiles files;
    private final BlobStore blobs;

    PartsOfMail(ReadingLoggedFiles files, BlobStore blobs) {
        this.files = files;
        this.blobs = blobs;
    }

    /**
     * A part of a mail and its bytes, to be closed by whoever got them.
     *
     * @param name as the sender wrote it: hostile
     */
    public record OpenPart(String name, InputStream bytes) {}

    /** One part, or empty when there is none that the user may see, or its bytes were left out (G4). */
    public Optional<OpenPart> open(long mail, int n) throws IOException {
        LoggedFile file = files.part(mail, n).orElse(null);
        return file == null ? Optional.empty() : Optional.of(new OpenPart(file.name(), blobs.open(file.blob())));
    }

    /** The very bytes of the mail as it came, or empty when the user may not have them. */
    public Optional<InputStream> openRaw(long mail) throws IOException {
        LoggedFile file = files.raw(mail).orElse(null);
        return file == null ? Optional.empty() : Optional.of(blobs.open(file.blob()));
    }

    /** Where the bytes of a part are kept, or empty as for {@link #open}. */
    public Optional<String> blobOf(long mail, int n) {
        return files.part(mail, n).map(LoggedFile::blob);
    }
}
