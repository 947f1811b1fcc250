package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.posthorn.account.Alias;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.ProvingAliases;
import org.posthorn.account.Users;
import org.posthorn.shell.Sentences;

/** For a super-admin of a server that can send no mail: whose addresses wait for a word (G2). */
class WaitingAliases extends Div {

    private final ProvingAliases proving;
    private final Users users;

    WaitingAliases(ProvingAliases proving, Users users) {
        this.proving = proving;
        this.users = users;
        show();
    }

    private void show() {
        removeAll();
        List<Alias> waiting = proving.waiting();
        setVisible(!waiting.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassNames("rows", "preferences-rows");
        waiting.forEach(alias -> list.add(row(alias)));
        add(
                new H3(translate("account.alias.waiting")),
                new Paragraph(translate("account.alias.waiting.explained")),
                list);
    }

    private ListItem row(Alias alias) {
        Span address = new Span(alias.address().value());
        address.addClassName("name");
        Span user = new Span(users.findById(alias.userId().value())
                .map(found -> found.displayName() + " · " + found.email())
                .orElse(""));
        user.addClassName("quiet");
        Button confirm = new Button(translate("account.alias.confirm"), click -> confirm(alias));
        confirm.addThemeVariants(ButtonVariant.LUMO_SMALL);
        confirm.setAriaLabel(
                translate("account.alias.confirm.of", alias.address().value()));
        return new ListItem(address, user, confirm);
    }

    private void confirm(Alias alias) {
        try {
            proving.confirm(alias.id());
        } catch (InvalidInput e) {
            Notification.show(Sentences.whole(e.problems().getFirst().message()));
        }
        show();
    }
}
