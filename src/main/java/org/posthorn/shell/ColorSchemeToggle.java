package org.posthorn.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.server.AppShellSettings;

/** Switches between light and dark. The browser remembers it; until then the system's choice holds. */
public final class ColorSchemeToggle extends Button {

    /** Runs before anything is painted, so that no page flashes in the other scheme. */
    private static final String RESTORE = """
        try {
          const scheme = localStorage.getItem('posthorn.scheme');
          if (scheme === 'light' || scheme === 'dark') {
            document.documentElement.style.colorScheme = scheme;
            document.documentElement.setAttribute('theme', scheme);
          }
        } catch (blocked) {
          // Without storage the system's choice holds.
        }\
        """;

    private static final String SWITCH = """
        const root = document.documentElement;
        const dark = getComputedStyle(root).colorScheme === 'dark'
            || root.style.colorScheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches;
        const scheme = dark ? 'light' : 'dark';
        root.style.colorScheme = scheme;
        root.setAttribute('theme', scheme);
        try {
          localStorage.setItem('posthorn.scheme', scheme);
        } catch (blocked) {
          // Then it holds for this page only.
        }\
        """;

    public ColorSchemeToggle() {
        super(VaadinIcon.ADJUST.create());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        setAriaLabel(translate("shell.scheme.switch"));
        setTooltipText(translate("shell.scheme.tip"));
        getElement().executeJs("this.addEventListener('click', () => {" + SWITCH + "})");
    }

    /** Makes the page start in the scheme that this browser chose. */
    public static void restore(AppShellSettings settings) {
        settings.addInlineWithContents(RESTORE, Inline.Wrapping.JAVASCRIPT);
    }
}
