package org.posthorn.account;

/** Finds out whether pixels and links would work under a host name; implemented where they are answered. */
public interface CheckingTrackingHost {

    /**
     * Asks that host as a mail client would; takes some seconds at most.
     *
     * @param host as {@link TrackingHost} gives it
     */
    HostCheck check(String host);
}
