package org.posthorn.account;

/**
 * How the Track and Log switches of a new message stand before the sender touches them (S2).
 *
 * @param trackAllowed false when the account allows no tracking (A4): then nothing can be switched on
 * @param opens whether opens are tracked
 * @param clicks whether clicks are tracked
 * @param trackReason why tracking stands so, as a sentence for the sender
 * @param log whether the message is logged
 * @param logReason why logging stands so, as a sentence for the sender
 */
public record InitialSwitches(
        boolean trackAllowed, boolean opens, boolean clicks, String trackReason, boolean log, String logReason) {

    /** Whether anything is tracked. */
    public boolean trackOn() {
        return opens || clicks;
    }
}
