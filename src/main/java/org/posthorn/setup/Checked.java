package org.posthorn.setup;

/**
 * What was found out about a step.
 *
 * @param detail what the finding is about, never a secret; empty where nothing
 */
public record Checked(Step step, Finding finding, String detail) {

    static Checked of(Step step, Finding finding) {
        return new Checked(step, finding, "");
    }
}
