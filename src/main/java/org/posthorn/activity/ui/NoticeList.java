package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.posthorn.activity.Bell;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;

/** What the bell opens: the notices, and the switch for desktop pop-ups. */
class NoticeList extends Div {

    private final Consumer<OutgoingEmailId> opening;
    private final Button readAll;
    private final Div notices = new Div();

    NoticeList(Consumer<OutgoingEmailId> opening, Runnable readingAll, PopUpSwitch popUps) {
        this.opening = opening;
        this.readAll = new Button(translate("activity.notices.read"), click -> readingAll.run());
        readAll.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addClassName("notices");
        Div foot = new Div(readAll, popUps);
        foot.addClassName("notices-foot");
        add(notices, foot);
    }

    void show(Bell bell) {
        notices.removeAll();
        notices.add(bell.items().isEmpty() ? new Paragraph(translate("activity.notices.none")) : list(bell));
        readAll.setVisible(bell.unread() > 0);
    }

    private UnorderedList list(Bell bell) {
        UnorderedList list = new UnorderedList();
        bell.items().stream().map(this::line).map(ListItem::new).forEach(list::add);
        return list;
    }

    private Component line(Bell.Item item) {
        Span what = new Span(kind(item));
        what.addClassName("notice-what");
        Span subject = new Span(item.email().subject());
        subject.addClassName("notice-subject");
        Span people = new Span(Words.people(item.email().recipients()));
        NativeButton line =
                new NativeButton("", click -> opening.accept(item.email().id()));
        line.add(what, ViewerTime.relative(item.at()), subject, people);
        line.setClassName("notice-unread", !item.read());
        return line;
    }

    private static String kind(Bell.Item item) {
        String kind = Wording.of(item.kind());
        return item.times() > 1 ? translate("activity.notices.times", kind, item.times()) : kind;
    }
}
