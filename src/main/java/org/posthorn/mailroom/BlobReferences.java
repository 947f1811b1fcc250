package org.posthorn.mailroom;

import java.util.Collection;
import java.util.Set;

/** Something whose rows refer to blobs; implemented as a bean by each module that keeps their keys. */
public interface BlobReferences {

    /** Those of the keys that rows of any account refer to. */
    Set<String> usedAmong(Collection<String> keys);
}
