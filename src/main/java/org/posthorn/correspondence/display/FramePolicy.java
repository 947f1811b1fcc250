package org.posthorn.correspondence.display;

/** What a page that shows a mail may do, whatever got into it: the second lock beside cleaning (R6). */
public final class FramePolicy {

    /** What the frame may do: its links open outside, in windows without the sandbox. */
    public static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

    private static final String NOTHING_BUT = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'self'; sandbox " + SANDBOX + "; img-src data:";

    private FramePolicy() {}

    /**
     * The value of {@code Content-Security-Policy}.
     *
     * @param remoteImages whether the reader asked for the images that others' servers hold
     */
    public static String of(boolean remoteImages) {
        return NOTHING_BUT + (remoteImages ? " https: http:" : "");
    }
}
