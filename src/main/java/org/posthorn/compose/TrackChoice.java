package org.posthorn.compose;

/** What the user ticked for one mail (T1, T2). */
public record TrackChoice(boolean opens, boolean clicks) {

    static final TrackChoice NONE = new TrackChoice(false, false);

    boolean any() {
        return opens || clicks;
    }
}
