package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.ApiToken;
import org.posthorn.account.IssuingTokens;
import org.posthorn.account.Scope;
import org.posthorn.account.SignedIn;

/** The user's API tokens: what each may do, when it was last used, and how to end it. */
class TokenRows extends Div {

    private final IssuingTokens issuing;
    private final Clock clock;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(translate("account.tokens.none"));

    TokenRows(IssuingTokens issuing, Clock clock) {
        this.issuing = issuing;
        this.clock = clock;
        list.addClassName("rows");
        addClassName("tokens");
        add(
                none,
                list,
                new Button(translate("account.token.new"), click -> new NewTokenDialog(issuing, this::show).open()));
        show();
    }

    private void show() {
        List<ApiToken> tokens = issuing.of(SignedIn.required().userId());
        list.removeAll();
        tokens.forEach(token -> list.add(row(token)));
        none.setVisible(tokens.isEmpty());
        list.setVisible(!tokens.isEmpty());
    }

    private ListItem row(ApiToken token) {
        Span name = new Span(token.name());
        name.addClassName("name");
        Span scopes = new Span(token.scopes().stream().map(Scope::text).collect(Collectors.joining(", ")));
        Span dates = new Span(translate("account.token.created", Days.of(token.createdAt())) + " · "
                + used(token.lastUsedAt()) + expiry(token));
        dates.addClassName("quiet");
        Button revoke = new Button(translate("account.token.revoke"), click -> confirm(token));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        revoke.setAriaLabel(translate("account.token.revoke.of", token.name()));
        return new ListItem(name, scopes, dates, revoke);
    }

    private static String used(@Nullable Instant lastUsedAt) {
        return lastUsedAt == null
                ? translate("account.token.unused")
                : translate("account.token.used", Days.of(lastUsedAt));
    }

    private String expiry(ApiToken token) {
        boolean over = clock.instant().isAfter(token.expiresAt());
        String day = Days.of(token.expiresAt());
        return " · " + (over ? translate("account.token.expired", day) : translate("account.token.expires", day));
    }

    private void confirm(ApiToken token) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("account.token.revoke.heading", token.name()));
        dialog.setText(translate("account.token.revoke.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("shell.cancel"));
        dialog.setConfirmText(translate("account.token.revoke"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> {
            issuing.revoke(SignedIn.required().userId(), token.id());
            show();
        });
        dialog.open();
    }
}
