package org.posthorn.rights.api;

import java.io.IOException;
import org.posthorn.mailroom.BlobStore;
import org.posthorn.rights.Job;
import org.posthorn.rights.NoSuchPerson;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives a job's file to whoever may have it, and to no cache. */
@Component
class ExportDownload {

    private final BlobStore blobs;

    ExportDownload(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** @throws NoSuchPerson when there is no file, or not any more */
    ResponseEntity<InputStreamResource> of(Job job) throws IOException {
        Job.Result result = job.result();
        if (result == null) {
            throw new NoSuchPerson();
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("application/zip"));
        headers.setContentDisposition(
                ContentDisposition.attachment().filename("posthorn-export.zip").build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.setCacheControl(CacheControl.noStore().cachePrivate());
        headers.setContentLength(result.size());
        return ResponseEntity.ok().headers(headers).body(new InputStreamResource(blobs.open(result.blob())));
    }
}
