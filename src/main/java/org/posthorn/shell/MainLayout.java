package org.posthorn.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** The frame of every screen. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout {

    MainLayout(List<HeaderItem> items) {
        H1 name = new H1("Posthorn");
        name.getStyle().setFontSize("1rem").set("margin", "0 auto 0 1rem");
        addToNavbar(name);
        items.forEach(item -> addToNavbar(item.create()));
    }
}
