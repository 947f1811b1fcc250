package org.posthorn.rights;

/** How far a job is. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    /** It was tried again and again. */
    FAILED;

    public boolean ended() {
        return this == DONE || this == FAILED;
    }
}
