package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.function.Consumer;

/**
 * Turns desktop pop-ups on and off (F5). The browser asks for its permission only while it handles a click itself, so the
 * switch is drawn and heard there; what the user wants is kept on the server and holds in every browser that permits it.
 */
@Tag("posthorn-popups")
@JavaScript("context://scripts/activity.js")
class PopUpSwitch extends Component {

    PopUpSwitch(boolean wanted, Consumer<Boolean> changed) {
        show(wanted);
        getElement().setAttribute("turn-on", translate("activity.popups.on"));
        getElement().setAttribute("turn-off", translate("activity.popups.off"));
        getElement().setAttribute("blocked", translate("activity.popups.blocked"));
        getElement().setAttribute("unsupported", translate("activity.popups.unsupported"));
        getElement()
                .addEventListener("posthorn-wanted", event -> {
                    boolean now = event.getEventData().get("event.detail").asBoolean();
                    show(now);
                    changed.accept(now);
                })
                .addEventData("event.detail");
    }

    final void show(boolean wanted) {
        getElement().setAttribute("wanted", wanted);
    }
}
