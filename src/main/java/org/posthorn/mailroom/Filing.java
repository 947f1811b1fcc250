package org.posthorn.mailroom;

/** What became of a mail. */
public sealed interface Filing {

    /** It is logged under this id. */
    record Logged(long loggedEmail) implements Filing {}

    /** The same mail had come before (G11). */
    record Already(long loggedEmail) implements Filing {}

    /** It waits in quarantine until somebody mends the cause (G16). */
    record Held(HoldReason reason, String detail) implements Filing {}
}
