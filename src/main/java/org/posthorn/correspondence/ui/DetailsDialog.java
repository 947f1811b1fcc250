package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.posthorn.account.User;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.correspondence.MailHead;
import org.posthorn.kernel.PublicId;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that is known of a mail: who, when, by which way, who sees it, and its headers as they came (R3). */
class DetailsDialog extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(DetailsDialog.class);

    DetailsDialog(Desk desk, LoggedMail mail) {
        setHeaderTitle(translate("correspondence.details.heading"));
        setWidth("min(48rem, 94vw)");
        addClassName("mail-details");
        DescriptionList facts = new DescriptionList();
        line(facts, translate("correspondence.details.subject"), mail.subject());
        line(facts, translate("correspondence.details.from"), Texts.addresses(mail.from()));
        line(facts, translate("correspondence.details.to"), Texts.addresses(mail.to()));
        line(facts, translate("correspondence.details.cc"), Texts.addresses(mail.cc()));
        line(facts, translate("correspondence.details.bcc"), Texts.addresses(mail.bcc()));
        moment(facts, translate("correspondence.details.sent"), ViewerTime.exact(mail.sentAt()));
        moment(facts, translate("correspondence.details.received"), ViewerTime.exact(mail.receivedAt()));
        line(facts, translate("correspondence.details.owner"), owner(desk, mail));
        line(facts, translate("correspondence.details.source"), Wording.of(mail.source()));
        line(facts, translate("correspondence.details.seenBy"), SeenBy.sentence(mail.visibility()));
        add(facts);
        if (!mail.bodyHidden()) {
            addHeaders(desk, mail);
            Anchor raw = new Anchor(
                    "mail-part/" + PublicId.of(mail.id()) + "/raw", translate("correspondence.details.download"));
            raw.setRouterIgnore(true);
            raw.getElement().setAttribute("download", true);
            getFooter().add(raw);
        }
        getFooter().add(new Button(translate("shell.close"), click -> close()));
    }

    private void addHeaders(Desk desk, LoggedMail mail) {
        try {
            Optional<InputStream> raw = desk.parts().openRaw(mail.id());
            if (raw.isPresent()) {
                DescriptionList headers = new DescriptionList();
                MailHead.read(raw.get()).forEach(field -> line(headers, field.name(), field.value()));
                add(new H3(translate("correspondence.details.headers")), headers);
            }
        } catch (IOException e) {
            log.warn("The headers of a logged mail can't be read.", e);
        }
    }

    private static String owner(Desk desk, LoggedMail mail) {
        return desk.users()
                .findById(mail.owner().value())
                .map(User::displayName)
                .orElse("");
    }

    private static void line(DescriptionList list, String name, String value) {
        if (!value.isBlank()) {
            list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
        }
    }

    private static void moment(DescriptionList list, String name, ViewerTime moment) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(moment));
    }
}
