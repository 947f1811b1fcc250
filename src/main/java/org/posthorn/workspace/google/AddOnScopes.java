package org.posthorn.workspace.google;

/** What the add-on asks Google's users for, and no more: {@code addin-manifest/gmail/deployment.json} lists the same. */
public final class AddOnScopes {

    /** Runs at all. */
    public static final String RUN = "https://www.googleapis.com/auth/gmail.addons.execute";

    /** Knows the user's address. */
    public static final String ADDRESS = "https://www.googleapis.com/auth/userinfo.email";

    /** Puts something into the open draft. */
    public static final String DRAFT = "https://www.googleapis.com/auth/gmail.addons.current.action.compose";

    /** Reads the headers of the open mail and the recipients of the open draft, never a body. */
    public static final String HEADERS = "https://www.googleapis.com/auth/gmail.addons.current.message.metadata";

    private AddOnScopes() {}
}
