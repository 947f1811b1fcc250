package org.posthorn.mailroom.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
import org.posthorn.shell.Sentences;

/** The further addresses that the user sends from (G2). */
class AliasList extends Div {

    private final KeepingAliases aliases;
    private final UserId user;
    private final UnorderedList list = new UnorderedList();
    private final TextField address = new TextField(translate("mailroom.aliases.address"));

    AliasList(KeepingAliases aliases, UserId user) {
        this.aliases = aliases;
        this.user = user;
        list.addClassName("rows");
        Button add = new Button(translate("mailroom.aliases.add"), click -> add());
        add.addClickShortcut(Key.ENTER).listenOn(address);
        address.setWidthFull();
        Div line = new Div(address, add);
        line.addClassName("logging-address");
        add(
                new H2(translate("mailroom.aliases.heading")),
                new Paragraph(translate("mailroom.aliases.explained")),
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
        Button remove = new Button(translate("mailroom.aliases.remove"), click -> {
            aliases.remove(user, alias.id());
            show();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        remove.setAriaLabel(translate("mailroom.aliases.remove.of", alias.address()));
        return new ListItem(new Span(alias.address().value()), remove);
    }

    private void add() {
        try {
            aliases.add(user, new EmailAddress(address.getValue()));
            address.clear();
            address.setInvalid(false);
            show();
        } catch (InvalidInput e) {
            refuse(Sentences.whole(e.problems().getFirst().message()));
        } catch (IllegalArgumentException e) {
            refuse(translate("mailroom.aliases.noAddress"));
        }
    }

    private void refuse(String why) {
        address.setErrorMessage(why);
        address.setInvalid(true);
    }
}
