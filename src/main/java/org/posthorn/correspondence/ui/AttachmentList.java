package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import org.posthorn.correspondence.LeftOut;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.correspondence.LoggedPart;
import org.posthorn.shell.Wording;

/** What came with a mail: to download, to look at where that is safe, or why it is not there (R3, G4). */
class AttachmentList extends UnorderedList {

    private static final Map<String, VaadinIcon> ICONS = Map.of(
            "image", VaadinIcon.PICTURE,
            "audio", VaadinIcon.FILE_SOUND,
            "video", VaadinIcon.FILE_MOVIE,
            "text", VaadinIcon.FILE_TEXT_O);

    private static final List<String> SHOWN =
            List.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "application/pdf");

    AttachmentList(LoggedMail mail) {
        addClassName("mail-attachments");
        getElement().setAttribute("aria-label", translate("correspondence.attachments"));
        mail.parts().stream().filter(part -> !part.inline()).forEach(part -> add(item(mail, part)));
    }

    private static ListItem item(LoggedMail mail, LoggedPart part) {
        String name = SafeFileName.of(part.name(), part.n());
        Icon icon = icon(part.contentType()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        LeftOut leftOut = part.leftOut();
        if (leftOut != null) {
            Span note = new Span(name + " – " + why(leftOut, part.size()));
            note.addClassName("mail-left-out");
            return new ListItem(icon, note);
        }
        String address = MailPartController.address(mail.id(), part.n());
        Anchor download = new Anchor(address, name);
        download.getElement().setAttribute("download", name);
        download.setRouterIgnore(true);
        Span size = new Span(Texts.size(part.size()));
        size.addClassName("mail-size");
        ListItem item = new ListItem(icon, download, size);
        if (SHOWN.contains(part.contentType())) {
            item.add(preview(address, name));
        }
        return item;
    }

    private static Anchor preview(String address, String name) {
        Anchor preview = new Anchor(address + "?show=true", translate("correspondence.preview"));
        preview.setTarget("_blank");
        preview.setRouterIgnore(true);
        preview.getElement().setAttribute("rel", "noopener");
        preview.getElement().setAttribute("aria-label", translate("correspondence.preview.of", name));
        return preview;
    }

    private static String why(LeftOut leftOut, long size) {
        return Wording.of(leftOut, "why", Texts.size(size));
    }

    private static VaadinIcon icon(String contentType) {
        if (contentType.equals("application/pdf")) {
            return VaadinIcon.FILE_PRESENTATION;
        }
        if (contentType.contains("spreadsheet") || contentType.contains("excel")) {
            return VaadinIcon.FILE_TABLE;
        }
        if (contentType.contains("zip") || contentType.contains("compressed")) {
            return VaadinIcon.FILE_ZIP;
        }
        return ICONS.getOrDefault(contentType.split("/", 2)[0], VaadinIcon.FILE_O);
    }
}
