package org.posthorn.kernel;

/** Who sees a logged mail on its records (P12). */
public enum Visibility {
    /** Every user of the account. */
    EVERYONE,
    /** Its owner alone; to others it is not there. */
    OWNER,
    /** Its owner; others see the subject and who took part, but neither body nor attachments. */
    SUBJECT;

    /** The one of both that shows others less. */
    public Visibility orNarrower(Visibility other) {
        if (this == OWNER || other == OWNER) {
            return OWNER;
        }
        return this == SUBJECT ? this : other;
    }
}
