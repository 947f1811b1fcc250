package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.posthorn.account.Alias;
import org.posthorn.account.KeepingAliases;
import org.posthorn.account.ProvingAliases;
import org.posthorn.account.SignedIn;
import org.posthorn.shell.Wording;

/** The user's aliases, each with how far its proof is. */
class AliasRows extends UnorderedList {

    private final KeepingAliases keeping;
    private final ProvingAliases proving;
    private final AddressDialogs dialogs;
    private final SignedIn user = SignedIn.required();

    AliasRows(KeepingAliases keeping, ProvingAliases proving, AddressDialogs dialogs) {
        this.keeping = keeping;
        this.proving = proving;
        this.dialogs = dialogs;
        addClassNames("rows", "preferences-rows");
        show();
    }

    final void show() {
        removeAll();
        keeping.of(user.userId()).forEach(alias -> add(row(alias)));
        setVisible(getComponentCount() > 0);
    }

    private ListItem row(Alias alias) {
        Span address = new Span(alias.address().value());
        address.addClassName("name");
        Span state = new Span(state(alias));
        state.addClassName(alias.proven() ? "quiet" : "preferences-pending");
        Div buttons = new Div();
        buttons.addClassName("preferences-buttons");
        if (!alias.proven() && proving.byCode()) {
            buttons.add(verify(alias));
        }
        buttons.add(remove(alias));
        return new ListItem(address, state, buttons);
    }

    private String state(Alias alias) {
        if (alias.proof() != null) {
            return Wording.of(alias.proof());
        }
        return translate(proving.byCode() ? "account.alias.pending" : "account.alias.pending.superAdmin");
    }

    /** A code that is out is asked for; where none is, one is sent first. */
    private Button verify(Alias alias) {
        Button verify = new Button(translate("account.alias.verify"), click -> {
            if (alias.codeSentAt() == null) {
                dialogs.claim(alias.address(), this::show);
            } else {
                dialogs.ask(alias, this::show);
            }
        });
        verify.addThemeVariants(ButtonVariant.LUMO_SMALL);
        verify.setAriaLabel(translate("account.alias.verify.of", alias.address().value()));
        return verify;
    }

    private Button remove(Alias alias) {
        Button remove = new Button(translate("account.alias.remove"), click -> {
            keeping.remove(user.userId(), alias.id());
            show();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(translate("account.alias.remove.of", alias.address().value()));
        return remove;
    }
}
