package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.posthorn.account.SignedIn;
import org.posthorn.activity.Muting;
import org.posthorn.tracking.EmailRow;

/** The mails that the user muted, each to be heard again. */
class MutedRows extends Div {

    private final Muting muting;
    private final SignedIn user = SignedIn.required();

    MutedRows(Muting muting) {
        this.muting = muting;
        show();
    }

    private void show() {
        removeAll();
        add(new H3(translate("activity.muted")));
        List<EmailRow> mails = muting.of(user.accountId(), user.userId());
        if (mails.isEmpty()) {
            Paragraph none = new Paragraph(translate("activity.muted.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("rows", "preferences-rows");
        mails.forEach(mail -> list.add(row(mail)));
        add(list);
    }

    private ListItem row(EmailRow mail) {
        Span subject = new Span(mail.subject());
        subject.addClassName("name");
        Span people = new Span(Words.people(mail.recipients()));
        people.addClassName("quiet");
        Button unmute = new Button(translate("activity.mute.off"), click -> {
            muting.unmute(user.accountId(), user.userId(), mail.id());
            show();
        });
        unmute.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        unmute.setAriaLabel(translate("activity.mute.off.of", mail.subject()));
        return new ListItem(subject, people, unmute);
    }
}
