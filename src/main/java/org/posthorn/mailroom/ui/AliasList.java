package org.posthorn.mailroom.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.posthorn.account.Alias;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.KeepingAliases;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;

/** The further addresses that the user sends from (G2). */
class AliasList extends Div {

    private final KeepingAliases aliases;
    private final UserId user;
    private final UnorderedList list = new UnorderedList();
    private final TextField address = new TextField("Another address of yours");

    AliasList(KeepingAliases aliases, UserId user) {
        this.aliases = aliases;
        this.user = user;
        list.addClassName("rows");
        Button add = new Button("Add", click -> add());
        add.addClickShortcut(Key.ENTER).listenOn(address);
        address.setWidthFull();
        Div line = new Div(address, add);
        line.addClassName("logging-address");
        add(
                new H2("You also send from"),
                new Paragraph("Mail from these addresses is yours; mail from others is held back."),
                list,
                line);
        show();
    }

    private void show() {
        list.removeAll();
        aliases.of(user).forEach(alias -> list.add(row(alias)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem row(Alias alias) {
        Button remove = new Button("Remove", click -> {
            aliases.remove(user, alias.id());
            show();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        remove.setAriaLabel("Remove " + alias.address());
        return new ListItem(new Span(alias.address().value()), remove);
    }

    private void add() {
        try {
            aliases.add(user, new EmailAddress(address.getValue()));
            address.clear();
            address.setInvalid(false);
            show();
        } catch (InvalidInput e) {
            refuse(e.problems().getFirst().message());
        } catch (IllegalArgumentException e) {
            refuse("This is not an e-mail address.");
        }
    }

    private void refuse(String why) {
        address.setErrorMessage(why);
        address.setInvalid(true);
    }
}
