package org.posthorn.account;

import java.util.List;

/** What checking a tracking host name found, most important first. */
public record HostCheck(String host, List<Found> found) {

    /**
     * One thing.
     *
     * @param detail an address, a status or where it leads, for people; may be empty
     */
    public record Found(HostFinding finding, String detail) {}

    /** Whether pixels and links can stand under that name. */
    public boolean works() {
        return found.stream().map(Found::finding).allMatch(HostFinding::harmless);
    }
}
