package org.posthorn.rights.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.PublicId;
import org.posthorn.rights.Job;
import org.posthorn.rights.JobProgress;
import org.posthorn.rights.JobState;
import org.posthorn.rights.NoSuchPerson;
import org.posthorn.rights.RequestingRights;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A contact's data, and its end (P8), for super-admins. */
@RestController
@RequestMapping("/api/v1/contacts/{id}")
class RightsController {

    /** So long a client waits for the file itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RequestingRights rights;
    private final JobProgress progress;
    private final ExportDownload download;

    RightsController(RequestingRights rights, JobProgress progress, ExportDownload download) {
        this.rights = rights;
        this.progress = progress;
        this.download = download;
    }

    /**
     * @param confirm the contact's first address, where a person had to type it
     * @param exclude whether mail of theirs shall never be logged or tracked again
     */
    record EraseRequest(@Nullable String confirm, @Nullable Boolean exclude) {}

    /** All that is held about the contact as a ZIP; a job that makes it where that takes longer than some seconds. */
    @PostMapping("/export")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    ResponseEntity<?> export(@PathVariable String id) throws IOException {
        Job job = progress.await(rights.export(contact(id)), PATIENCE);
        return job.state() == JobState.DONE
                ? download.of(job)
                : ResponseEntity.accepted().body(JobResource.of(job));
    }

    /** Begins to erase all that is held about the contact. */
    @PostMapping("/erase")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    ResponseEntity<JobResource> erase(
            @PathVariable String id, @RequestBody(required = false) @Nullable EraseRequest request) {
        String confirm = request == null ? null : request.confirm();
        boolean exclude = request != null && Boolean.TRUE.equals(request.exclude());
        Job job = rights.erase(contact(id), confirm, exclude);
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(JobResource.of(job));
    }

    /** What erasing the contact would take. */
    @GetMapping("/erase")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    ErasePreview preview(@PathVariable String id) {
        return ErasePreview.of(rights.preview(SignedIn.required().accountId(), contact(id)));
    }

    /** @param counts how much of each kind */
    record ErasePreview(String name, String address, Map<String, Long> counts) {

        static ErasePreview of(RequestingRights.Preview preview) {
            return new ErasePreview(preview.name(), preview.address().value(), JobResource.counts(preview.counts()));
        }
    }

    private static long contact(String id) {
        return PublicId.parse(id).orElseThrow(NoSuchPerson::new);
    }
}
