package org.posthorn.compose;

/** What the user ticked for one mail (T1, T2). */
public record TrackChoice(boolean opens, boolean clicks) {

    static final TrackChoice NONE = new TrackChoice(false, false);

    /** What either of the two holds. */
    TrackChoice or(TrackChoice other) {
        return new TrackChoice(opens || other.opens, clicks || other.clicks);
    }

    boolean any() {
        return opens || clicks;
    }
}
