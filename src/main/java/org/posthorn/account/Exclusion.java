package org.posthorn.account;

/** What a list keeps addresses out of. */
public enum Exclusion {
    /** Mail with them is never logged (G3). */
    LOG("neverLog"),
    /** Mail to them is never tracked (S4). */
    TRACK("neverTrack");

    private final String field;

    Exclusion(String field) {
        this.field = field;
    }

    /** The list's name in the API. */
    public String field() {
        return field;
    }
}
