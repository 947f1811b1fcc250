package org.posthorn.rights;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.posthorn.account.SignedIn;
import org.springframework.stereotype.Service;

/** How far the jobs of the signed-in user's account are; callers let super-admins ask only. */
@Service
public class JobProgress {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Jobs jobs;

    JobProgress(Jobs jobs) {
        this.jobs = jobs;
    }

    public Optional<Job> find(long id) {
        return jobs.find(SignedIn.required().accountId(), id);
    }

    /** The newest job of that kind. */
    public Optional<Job> latest(JobKind kind) {
        return jobs.latest(SignedIn.required().accountId(), kind);
    }

    /** The job once it has ended, or as it stands after so long. */
    public Job await(Job job, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Job seen = job;
        while (!seen.state().ended() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK.toNanos());
            seen = jobs.find(job.account(), job.id()).orElseThrow();
        }
        return seen;
    }
}
