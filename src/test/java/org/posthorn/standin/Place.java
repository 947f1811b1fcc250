package org.posthorn.standin;

/** Where a mail lies; Graph calls it a folder, Gmail a label. */
public enum Place {
    SENT("sentitems", "SENT"),
    INBOX("inbox", "INBOX"),
    DRAFTS("drafts", "DRAFT"),
    ARCHIVE("archive", ""),
    DELETED("deleteditems", "TRASH");

    private final String folder;
    private final String label;

    Place(String folder, String label) {
        this.folder = folder;
        this.label = label;
    }

    /** Its well-known name at Graph. */
    String folder() {
        return folder;
    }

    /** Its label at Gmail; empty for none. */
    String label() {
        return label;
    }
}
