package org.posthorn.rights;

import java.io.IOException;

/** Does the jobs of one kind, in the job's account. Called again after a crash, it goes on where it was. */
interface JobWork {

    JobKind kind();

    /** @throws IOException when it can't be done just now */
    void run(JobUnderWay job) throws IOException;
}
