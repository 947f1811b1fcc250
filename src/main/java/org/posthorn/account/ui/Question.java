package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Asks before something is done; its words are the texts behind one key: {@code .heading}, {@code .text} and {@code .do}. */
class Question extends ConfirmDialog {

    private final Div body = new Div();

    Question(String key, Runnable confirmed, Object... arguments) {
        setHeader(translate(key + ".heading", arguments));
        body.add(new Paragraph(translate(key + ".text", arguments)));
        body.addClassName("question");
        setText(body);
        setCancelable(true);
        setCancelText(translate("account.settings.cancel"));
        setConfirmText(translate(key + ".do", arguments));
        addConfirmListener(event -> confirmed.run());
    }

    Question lines(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        body.add(list);
        return this;
    }

    Question onCancel(Runnable cancelled) {
        addCancelListener(event -> cancelled.run());
        return this;
    }

    Question dangerous() {
        setConfirmButtonTheme("error primary");
        return this;
    }
}
