package org.posthorn.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.PageTitleContext;
import com.vaadin.flow.router.PageTitleGenerator;
import org.springframework.stereotype.Component;

/** Titles in the viewer's language: what stands in {@code @PageTitle} and {@code @Menu} is the key of a text. */
@Component
public class Titles implements PageTitleGenerator {

    /** The title of a page, as the browser shows it, from what the page calls itself. */
    public static String page(String name) {
        return name + " · Posthorn";
    }

    @Override
    public String generatePageTitle(PageTitleContext context) {
        return context.value().isEmpty() ? "Posthorn" : page(named(context.value()));
    }

    /** What a view calls itself. */
    static String named(String key) {
        return key.matches("[a-z]+(\\.\\w+)+") ? translate(key) : key;
    }
}
