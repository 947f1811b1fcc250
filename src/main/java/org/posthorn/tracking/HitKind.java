package org.posthorn.tracking;

/** What a token stands for: the pixel, a link, or the recipient's page, whose visits are no hits and are never kept. */
public enum HitKind {
    OPEN('o'),
    CLICK('c'),
    PAGE('r');

    private final char path;

    HitKind(char path) {
        this.path = path;
    }

    /** What the paths of its URLs begin with. */
    char path() {
        return path;
    }
}
