package org.posthorn.rights.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.AccountId;
import org.posthorn.privacy.spi.DataKind;
import org.posthorn.rights.Job;
import org.posthorn.rights.JobProgress;
import org.posthorn.rights.JobState;
import org.posthorn.rights.NoSuchPerson;
import org.posthorn.rights.RequestingRights;
import org.posthorn.rights.RequestingRights.Preview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Says what erasing a contact takes, and does it once somebody has typed the contact's address. */
class EraseDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(EraseDialog.class);

    private final RequestingRights rights;
    private final JobProgress progress;
    private final long contact;
    private final AccountId account;
    private final Div body = new Div();
    private final TextField typed = new TextField();
    private final Checkbox exclude = new Checkbox(translate("rights.erase.exclude"));
    private final Button erase = new Button(translate("rights.erase.button"), click -> start());
    private final Button cancel = new Button(translate("rights.cancel"), click -> close());
    private @Nullable Preview preview;

    EraseDialog(long contact, RequestingRights rights, JobProgress progress) {
        this.rights = rights;
        this.progress = progress;
        this.contact = contact;
        this.account = SignedIn.required().accountId();
        setHeaderTitle(translate("rights.erase.heading"));
        addClassName("rights-dialog");
        ProgressBar counting = new ProgressBar();
        counting.setIndeterminate(true);
        body.add(new Paragraph(translate("rights.job.counting")), counting);
        erase.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        erase.setEnabled(false);
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.setAutocomplete(Autocomplete.OFF);
        typed.addValueChangeListener(change -> erase.setEnabled(isConfirmed()));
        add(body);
        getFooter().add(cancel, erase);
    }

    /** Counting takes longer the more mail there is: the dialog is there before. */
    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Thread.ofVirtual().name("counting").start(() -> {
            try {
                Preview counted = rights.preview(account, contact);
                later(ui, () -> show(counted));
            } catch (NoSuchPerson e) {
                later(ui, this::close);
            } catch (DataAccessException e) {
                LOG.warn("What erasing takes could not be counted.", e);
                later(ui, this::sayUncounted);
            }
        });
    }

    private static void later(UI ui, Command change) {
        ui.accessLater(change::execute, () -> {}).run();
    }

    private void sayUncounted() {
        body.removeAll();
        body.add(new Paragraph(translate("rights.retention.away")));
    }

    private void show(Preview counted) {
        preview = counted;
        body.removeAll();
        body.add(new Paragraph(translate("rights.erase.text", counted.name())));
        body.add(CountList.of(counted.counts(), kind -> kind != DataKind.KEPT_MAILS));
        long kept = counted.counts().get(DataKind.KEPT_MAILS);
        if (kept > 0) {
            body.add(new Paragraph(translate("rights.erase.kept", kept)));
        }
        typed.setLabel(translate("rights.erase.confirm", counted.address().value()));
        // The label is cut short where it does not fit.
        typed.setHelperText(counted.address().value());
        body.add(new Paragraph(translate("rights.erase.back")), exclude, typed);
        typed.focus();
    }

    private boolean isConfirmed() {
        Preview shown = preview;
        return shown != null
                && typed.getValue()
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(shown.address().value());
    }

    private void start() {
        Job job = rights.erase(contact, typed.getValue(), exclude.getValue());
        erase.setVisible(false);
        cancel.setText(translate("rights.close"));
        body.removeAll();
        body.add(new JobBar(progress, job, this::ended));
    }

    private void ended(Job job) {
        if (job.state() == JobState.DONE) {
            close();
            UI.getCurrent().navigate("contacts");
            Notification.show(translate("rights.erase.done"), 8_000, Notification.Position.BOTTOM_START);
        } else {
            body.add(new Paragraph(translate("rights.erase.failed")));
        }
    }
}
