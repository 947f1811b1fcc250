package org.posthorn.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pages come in the language that the viewer chose, else in the one that the browser likes best, else in English. */
@Component
class ChoosingLanguage implements VaadinServiceInitListener {

    private final transient List<ViewerLanguage> choices;

    ChoosingLanguage(List<ViewerLanguage> choices) {
        this.choices = choices;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(ChoosingLanguage::follow);
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
        event.addIndexHtmlRequestListener(this::say);
        event.getSource().setSystemMessagesProvider(info -> ServerTexts.messages(info.getLocale()));
    }

    /** Vaadin alone would take English for a browser that likes Austrian German best and English next. */
    private static void follow(SessionInitEvent event) {
        event.getSession()
                .setLocale(Texts.best(Collections.list(event.getRequest().getLocales())));
    }

    private void speak(UI page) {
        page.setLocale(language(page.getSession()));
        ServerTexts.speak(page.getReconnectDialogConfiguration(), page.getLocale());
    }

    private void say(IndexHtmlResponse page) {
        String language = language(VaadinSession.getCurrent()).toLanguageTag();
        page.getDocument().getElementsByTag("html").attr("lang", language);
    }

    /** The browser's region goes on saying how dates and numbers are written, where its language is the chosen one. */
    private Locale language(VaadinSession session) {
        Locale browsers = session.getLocale();
        return chosen().filter(chosen -> !chosen.getLanguage().equals(browsers.getLanguage()))
                .orElse(browsers);
    }

    private Optional<Locale> chosen() {
        return choices.stream()
                .map(ViewerLanguage::chosen)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
