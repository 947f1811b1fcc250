package org.posthorn.shell;

import java.util.List;

/** What a module adds to the block that the server prints on the terminal once it is ready. */
@FunctionalInterface
public interface StartUpNotes {

    /** Asked once, when the server is ready; empty when there is nothing to say. */
    List<StartUpNote> notes();

    /**
     * One line of the block.
     *
     * @param label a word or two, such as {@code Sign in as}
     */
    record StartUpNote(String label, String text) {}
}
