package org.posthorn.workspace.card;

/** The little HTML that texts of cards may hold. */
public final class Markup {

    private Markup() {}

    /** The text as it is, whatever it holds. */
    public static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public static String bold(String text) {
        return "<b>" + plain(text) + "</b>";
    }
}
