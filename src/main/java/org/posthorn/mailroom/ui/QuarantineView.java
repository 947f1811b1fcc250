package org.posthorn.mailroom.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailroom.HeldMail;
import org.posthorn.mailroom.HeldMailHelp;
import org.posthorn.mailroom.Quarantine;
import org.posthorn.mailroom.Receiving.Owner;
import org.posthorn.mailroom.UploadingMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The user's mails in quarantine: why each is held, and what can be done about it (G16). */
@Route("quarantine")
@PageTitle("mailroom.quarantine.title")
@Menu(title = "mailroom.quarantine.title", order = 40, icon = "vaadin:shield")
@PermitAll
@StyleSheet("context://styles/mailroom.css")
class QuarantineView extends Div implements AfterNavigationObserver, HeldMailActions {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineView.class);
    private static final int PAGE = 50;

    private final Quarantine quarantine;
    private final List<HeldMailHelp> helps;
    private final Owner owner;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph note = new Paragraph();
    private final Button more = new Button(translate("mailroom.quarantine.more"), click -> load());
    private long last = Long.MAX_VALUE;

    QuarantineView(Quarantine quarantine, UploadingMail uploading, List<HeldMailHelp> helps) {
        this.quarantine = quarantine;
        this.helps = helps;
        SignedIn user = SignedIn.required();
        this.owner = new Owner(user.accountId(), user.userId());
        Div heading = new Div(new H1(translate("mailroom.quarantine.title")));
        heading.addClassName("view-heading");
        list.addClassName("rows");
        note.getElement().setAttribute("role", "status");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassNames("view", "quarantine");
        add(heading, new MailUpload(uploading, owner, this::uploaded), note, list, more);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload();
    }

    private void reload() {
        list.removeAll();
        last = Long.MAX_VALUE;
        load();
    }

    private void load() {
        try {
            List<HeldMail> mails = quarantine.page(owner, last, PAGE);
            mails.forEach(mail -> list.add(new HeldMailRow(mail, quarantine, owner, helps, this)));
            last = mails.isEmpty() ? last : mails.getLast().id();
            more.setVisible(mails.size() == PAGE);
            sayWhetherEmpty();
        } catch (DataAccessException e) {
            LOG.warn("The quarantine could not be read.", e);
            note.setText(translate("mailroom.quarantine.unavailable"));
            more.setText(translate("shell.again"));
            more.setVisible(true);
        }
    }

    private void sayWhetherEmpty() {
        boolean empty = list.getComponentCount() == 0;
        note.setText(empty ? translate("mailroom.quarantine.empty") : translate("mailroom.quarantine.some"));
        more.setText(translate("mailroom.quarantine.more"));
    }

    private void uploaded(UploadTally tally) {
        Notification.show(tally.sentence());
        reload();
    }

    @Override
    public void retry(HeldMailRow row, @Nullable List<RecordRef> chosen) {
        Outcome outcome = Outcome.of(quarantine.retry(owner, row.mail().id(), chosen));
        if (outcome.gone()) {
            remove(row);
        } else {
            quarantine.find(owner, row.mail().id()).ifPresent(row::show);
        }
        Notification.show(outcome.sentence());
    }

    private void remove(HeldMailRow row) {
        list.remove(row);
        sayWhetherEmpty();
    }

    @Override
    public void discard(HeldMailRow row) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("mailroom.discard.heading"));
        dialog.setText(translate("mailroom.discard.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("shell.cancel"));
        dialog.setConfirmText(translate("mailroom.discard"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> {
            quarantine.discard(owner, row.mail().id());
            remove(row);
        });
        dialog.open();
    }
}
