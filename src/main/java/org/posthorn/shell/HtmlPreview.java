package org.posthorn.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;

/**
 * Shows a page that strangers wrote in a frame that can run no script, send no form and reach no session. Its height is a
 * guess that the reader can drag, since nothing in the frame may tell.
 */
public class HtmlPreview extends Div {

    private static final int FEWEST_LINES = 4;
    private static final int MOST_LINES = 24;
    private static final double LINE_HEIGHT = 1.35;

    private final IFrame frame = new IFrame();

    /**
     * @param source address on this server, which must answer with a policy that forbids scripts
     * @param title what it is, for screen readers
     * @param lines how many lines it probably takes
     */
    public HtmlPreview(String source, String title, int lines) {
        addClassName("html-preview");
        frame.getElement().setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
        frame.getElement().setAttribute("referrerpolicy", "no-referrer");
        frame.getElement().setAttribute("loading", "lazy");
        frame.getElement().setAttribute("title", title);
        frame.setSrc(source);
        setHeight(Math.clamp(lines, FEWEST_LINES, MOST_LINES) * LINE_HEIGHT + 2 + "rem");
        add(frame);
    }

    /** Shows another page in the same place. */
    public void show(String source) {
        frame.setSrc(source);
    }
}
