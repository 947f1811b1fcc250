package org.posthorn.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** What stands in a view's place when there is nothing to see: what is the matter, and a way on. */
abstract class ErrorPage extends Div {

    protected ErrorPage(String title, String advice) {
        Anchor home = new Anchor("", translate("shell.error.home"));
        add(new H1(title), new Paragraph(advice), home);
        addClassName("error-page");
    }
}
