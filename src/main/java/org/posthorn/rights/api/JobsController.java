package org.posthorn.rights.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.PublicId;
import org.posthorn.rights.Erasures;
import org.posthorn.rights.Job;
import org.posthorn.rights.JobKind;
import org.posthorn.rights.JobProgress;
import org.posthorn.rights.KeepingRetention;
import org.posthorn.rights.NoSuchPerson;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs on personal data, what retention would take, and the proof of erasures; all for super-admins. */
@RestController
@RequestMapping("/api/v1")
class JobsController {

    private static final int PAGE = 50;

    private final JobProgress progress;
    private final KeepingRetention retention;
    private final Erasures erasures;
    private final ExportDownload download;

    JobsController(JobProgress progress, KeepingRetention retention, Erasures erasures, ExportDownload download) {
        this.progress = progress;
        this.retention = retention;
        this.erasures = erasures;
        this.download = download;
    }

    /** @param before what is older goes; null where nothing does */
    record DueResource(
            String age,
            String kind,
            @Nullable Integer days,
            @Nullable Instant before,
            long count) {

        static DueResource of(KeepingRetention.Due due) {
            return new DueResource(
                    JobResource.lower(due.age()), JobResource.lower(due.kind()), due.days(), due.before(), due.count());
        }
    }

    /** @param lastRun null before the first */
    record RetentionResource(
            List<DueResource> items, @Nullable JobResource lastRun) {}

    /** @param hash covers the entry and the one before it */
    record ErasureResource(long n, String by, Instant at, Map<String, Long> counts, String hash) {

        static ErasureResource of(Erasures.Entry entry) {
            return new ErasureResource(
                    entry.n(),
                    PublicId.of(entry.by().value()),
                    entry.at(),
                    JobResource.counts(entry.counts()),
                    entry.hash());
        }
    }

    /** @param intact whether nobody changed or took out an entry */
    record ErasureList(
            List<ErasureResource> items, @Nullable String nextCursor, boolean intact) {}

    @GetMapping("/jobs/{id}")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    JobResource job(@PathVariable String id) {
        return JobResource.of(required(id));
    }

    @GetMapping("/jobs/{id}/result")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    ResponseEntity<InputStreamResource> result(@PathVariable String id) throws IOException {
        return download.of(required(id));
    }

    /** What retention would take now, and what came of its last run. */
    @GetMapping("/retention/preview")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    RetentionResource preview() {
        return new RetentionResource(
                retention.preview().stream().map(DueResource::of).toList(),
                progress.latest(JobKind.RETENTION).map(JobResource::of).orElse(null));
    }

    /** Runs it now instead of tonight. */
    @PostMapping("/retention/run")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    ResponseEntity<JobResource> run() {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(JobResource.of(retention.start()));
    }

    /** The proof that people were erased, the oldest first. */
    @GetMapping("/erasures")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    ErasureList erasures(@RequestParam(required = false) @Nullable String cursor) {
        long after = cursor == null ? 0 : PublicId.parse(cursor).orElse(0);
        var account = SignedIn.required().accountId();
        List<Erasures.Entry> page = erasures.page(account, after, PAGE);
        String next = page.size() < PAGE ? null : PublicId.of(page.getLast().n());
        return new ErasureList(page.stream().map(ErasureResource::of).toList(), next, erasures.intact(account));
    }

    private Job required(String id) {
        return PublicId.parse(id).stream()
                .boxed()
                .flatMap(key -> progress.find(key).stream())
                .findFirst()
                .orElseThrow(NoSuchPerson::new);
    }
}
