package org.posthorn.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import org.posthorn.shell.Mark;

/** A page for somebody who isn't signed in: the mark, a title and one narrow column. */
abstract class EntryPage extends Main {

    protected EntryPage(String title) {
        Div brand = new Div(new Mark(), new Span("Posthorn"));
        brand.addClassName("brand");
        H1 heading = new H1(title);
        Div column = new Div(brand, heading);
        column.addClassName("column");
        super.add(column);
        addClassName("entry-page");
    }

    /** The column that the page fills. */
    protected Div column() {
        return (Div) getComponentAt(0);
    }

    /** A sentence that assistive technology reads out at once. */
    protected static Div notice(String kind, String text) {
        Div notice = new Div(text);
        notice.addClassNames("notice", kind);
        notice.getElement().setAttribute("role", kind.equals("error") ? "alert" : "status");
        return notice;
    }
}
