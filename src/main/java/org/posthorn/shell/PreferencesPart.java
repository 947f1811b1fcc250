package org.posthorn.shell;

/** A part of the page on which users say how they want things; implemented as a bean. */
public interface PreferencesPart {

    /** A new section for one browser window of the signed-in user. */
    PreferencesSection create();

    /** Smaller stands further up. */
    int order();
}
