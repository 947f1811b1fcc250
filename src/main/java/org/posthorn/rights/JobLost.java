package org.posthorn.rights;

/** Somebody else has the job now: whoever works on it stops at once. */
class JobLost extends RuntimeException {

    JobLost() {
        super("Another node has this job.");
    }
}
