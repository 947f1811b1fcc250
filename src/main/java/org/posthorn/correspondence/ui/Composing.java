package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.posthorn.kernel.PublicId;

/** The way to the composer. */
final class Composing {

    private Composing() {}

    /** @param how the composer's parameter: {@code reply}, {@code replyAll}, {@code forward}, {@code contact} */
    static void go(Component from, String how, long id) {
        from.getUI().ifPresent(ui -> ui.navigate("compose", QueryParameters.simple(Map.of(how, PublicId.of(id)))));
    }
}
