package org.posthorn.correspondence.api;

import java.io.IOException;
import org.posthorn.correspondence.LoggedFile;
import org.posthorn.correspondence.ReadingLoggedFiles;
import org.posthorn.mailroom.BlobStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The very bytes of logged mail and of its attachments. */
@RestController
@RequestMapping("/api/v1/logged-emails")
class LoggedFilesController {

    private final ReadingLoggedFiles files;
    private final ObjectProvider<BlobStore> blobs;

    LoggedFilesController(ReadingLoggedFiles files, ObjectProvider<BlobStore> blobs) {
        this.files = files;
        this.blobs = blobs;
    }

    @GetMapping("/{id}/raw")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    ResponseEntity<InputStreamResource> raw(@PathVariable String id) throws IOException {
        return answer(files.raw(LoggedEmailsController.number(id)).orElseThrow(LoggedEmailsController::unknown));
    }

    @GetMapping("/{id}/attachments/{n}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    ResponseEntity<InputStreamResource> attachment(@PathVariable String id, @PathVariable int n) throws IOException {
        return answer(files.part(LoggedEmailsController.number(id), n).orElseThrow(LoggedEmailsController::unknown));
    }

    private ResponseEntity<InputStreamResource> answer(LoggedFile file) throws IOException {
        BlobStore store = blobs.getObject();
        return ResponseEntity.ok()
                .headers(SafeDownload.headers(file))
                .contentLength(store.size(file.blob()))
                .body(new InputStreamResource(store.open(file.blob())));
    }
}
