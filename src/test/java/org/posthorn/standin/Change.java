package org.posthorn.standin;

/**
 * Something that happened in a mailbox.
 *
 * @param number grows by one with each; begins at 1
 */
record Change(long number, Kind kind, StoredMail mail, Place place) {

    enum Kind {
        ADDED,
        MOVED_IN,
        UPDATED,
        MOVED_OUT,
        DELETED;

        /** Its name at Graph, which tells of folders. */
        String atGraph() {
            return switch (this) {
                case ADDED, MOVED_IN -> "created";
                case UPDATED -> "updated";
                case MOVED_OUT, DELETED -> "deleted";
            };
        }
    }
}
