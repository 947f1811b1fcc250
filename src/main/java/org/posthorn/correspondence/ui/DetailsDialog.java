package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.posthorn.account.User;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.correspondence.MailHead;
import org.posthorn.kernel.PublicId;
import org.posthorn.shell.ViewerTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that is known of a mail: who, when, by which way, who sees it, and its headers as they came (R3). */
class DetailsDialog extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(DetailsDialog.class);

    DetailsDialog(Desk desk, LoggedMail mail) {
        setHeaderTitle("Details");
        setWidth("min(48rem, 94vw)");
        addClassName("mail-details");
        DescriptionList facts = new DescriptionList();
        line(facts, "Subject", mail.subject());
        line(facts, "From", Texts.addresses(mail.from()));
        line(facts, "To", Texts.addresses(mail.to()));
        line(facts, "Cc", Texts.addresses(mail.cc()));
        line(facts, "Bcc", Texts.addresses(mail.bcc()));
        moment(facts, "Sent", ViewerTime.exact(mail.sentAt()));
        moment(facts, "Received", ViewerTime.exact(mail.receivedAt()));
        line(facts, "Logged by", owner(desk, mail));
        line(facts, "Came by", mail.source().name().toLowerCase(Locale.ROOT));
        line(facts, "Seen by", SeenBy.sentence(mail.visibility()));
        add(facts);
        if (!mail.bodyHidden()) {
            addHeaders(desk, mail);
            Anchor raw = new Anchor("mail-part/" + PublicId.of(mail.id()) + "/raw", "Download the original");
            raw.setRouterIgnore(true);
            raw.getElement().setAttribute("download", true);
            getFooter().add(raw);
        }
        getFooter().add(new Button("Close", click -> close()));
    }

    private void addHeaders(Desk desk, LoggedMail mail) {
        try {
            Optional<InputStream> raw = desk.parts().openRaw(mail.id());
            if (raw.isPresent()) {
                DescriptionList headers = new DescriptionList();
                MailHead.read(raw.get()).forEach(field -> line(headers, field.name(), field.value()));
                add(new H3("Headers"), headers);
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
