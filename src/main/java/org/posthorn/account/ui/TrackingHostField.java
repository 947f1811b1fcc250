package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.CheckingTrackingHost;
import org.posthorn.account.HostCheck;
import org.posthorn.account.HostFinding;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.TrackingHost;
import org.posthorn.shell.Wording;

/** The host name of pixels and links, and a button that finds out in words whether it works (A6). */
class TrackingHostField extends CustomField<String> {

    private final CheckingTrackingHost checking;
    private final URI publicUrl;
    private final TextField name = new TextField();
    private final Button check = new Button(translate("account.host.check"), click -> check());
    private final Div result = new Div();

    TrackingHostField(CheckingTrackingHost checking, URI publicUrl) {
        super("");
        this.checking = checking;
        this.publicUrl = publicUrl;
        setLabel(translate("account.settings.trackingHost"));
        setHelperText(translate("account.settings.trackingHost.help", publicUrl.getHost()));
        name.setPlaceholder(publicUrl.getHost());
        name.setAriaLabel(translate("account.settings.trackingHost"));
        name.setMaxLength(260);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setManualValidation(true);
        name.addValueChangeListener(change -> {
            result.removeAll();
            if (change.isFromClient()) {
                updateValue();
            }
        });
        result.addClassName("host-result");
        result.getElement().setAttribute("role", "status");
        Div line = new Div(name, check);
        line.addClassName("host-line");
        add(line, result);
        addClassName("tracking-host");
    }

    /** The name as it will be kept, or null for the server's own. */
    @Nullable
    String host() {
        try {
            return TrackingHost.normal(name.getValue(), publicUrl);
        } catch (InvalidInput e) {
            return name.getValue();
        }
    }

    /** Whether it can be kept. */
    boolean validateHost() {
        boolean valid = true;
        try {
            TrackingHost.normal(name.getValue(), publicUrl);
        } catch (InvalidInput e) {
            valid = false;
        }
        name.setErrorMessage(translate("account.host.wrong"));
        name.setInvalid(!valid);
        return valid;
    }

    @Override
    protected String generateModelValue() {
        return name.getValue().strip();
    }

    @Override
    protected void setPresentationValue(String host) {
        name.setValue(host);
    }

    private void check() {
        if (!validateHost()) {
            return;
        }
        String host = host();
        String asked = host == null ? publicUrl.getAuthority() : host;
        check.setEnabled(false);
        result.setText(translate("account.host.checking", asked));
        UI ui = UI.getCurrentOrThrow();
        SerializableConsumer<HostCheck> found = ui.accessLater(this::show, () -> {});
        Thread.ofVirtual().name("host-check").start(() -> found.accept(checking.check(asked)));
    }

    private void show(HostCheck found) {
        check.setEnabled(true);
        result.removeAll();
        found.found().forEach(one -> {
            Div line = new Div(Wording.of(one.finding(), "words", found.host(), one.detail()));
            line.addClassNames("notice", kind(one.finding()));
            result.add(line);
        });
    }

    private static String kind(HostFinding finding) {
        if (finding == HostFinding.WORKS) {
            return "success";
        }
        return finding.harmless() ? "info" : "error";
    }
}
