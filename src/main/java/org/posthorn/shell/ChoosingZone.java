package org.posthorn.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the page's scripts which zone's clock the viewer chose; where none is told, they go by the browser's. */
@Component
class ChoosingZone implements VaadinServiceInitListener {

    private final transient List<ViewerZone> choices;

    ChoosingZone(List<ViewerZone> choices) {
        this.choices = choices;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::say);
    }

    private void say(IndexHtmlResponse page) {
        choices.stream()
                .map(ViewerZone::zone)
                .flatMap(Optional::stream)
                .findFirst()
                .map(ZoneId::getId)
                .ifPresent(zone -> page.getDocument().getElementsByTag("html").attr("data-zone", zone));
    }
}
