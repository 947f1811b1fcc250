package org.posthorn.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A section of the preferences: what it is about, its fields, and beside the heading that a change was kept. */
public class PreferencesSection extends Section {

    private final String title;
    private final Div status = new Div();

    /**
     * An empty section.
     *
     * @param id what a link into the page names it by
     * @param title its heading, in the viewer's language
     */
    protected PreferencesSection(String id, String title) {
        this.title = title;
        setId(id);
        addClassName("preferences-section");
        H2 heading = new H2(title);
        heading.setId(id + "-heading");
        getElement().setAttribute("aria-labelledby", id + "-heading");
        status.addClassName("preferences-status");
        status.getElement().setAttribute("role", "status");
        Div head = new Div(heading, status);
        head.addClassName("preferences-head");
        add(head);
    }

    public final String title() {
        return title;
    }

    /** A sentence on what the section is for. */
    protected final void explain(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        add(paragraph);
    }

    /** Says that a change was kept. */
    protected final void saved() {
        say(translate("shell.saved"), "preferences-saved");
    }

    /** Says why a change was not kept. */
    protected final void notSaved(String why) {
        say(why, "preferences-failed");
    }

    /** Greys a field and says beside it who decided. */
    protected static <F extends HasEnabled & HasHelper> void decided(F field, String reason) {
        field.setEnabled(false);
        field.setHelperText(reason);
    }

    /** A new element each time: a screen reader says the same words once more. */
    private void say(String text, String kind) {
        Span said = new Span(text);
        said.addClassName(kind);
        status.removeAll();
        status.add(said);
    }
}
