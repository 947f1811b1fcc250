package org.posthorn.shell;

import java.time.ZoneId;
import java.util.Optional;

/** By whose clock the signed-in user reads times; implemented as a bean. It is asked whenever a page is loaded. */
@FunctionalInterface
public interface ViewerZone {

    /** Empty when nobody is signed in, or the user leaves it to the browser. */
    Optional<ZoneId> zone();
}
