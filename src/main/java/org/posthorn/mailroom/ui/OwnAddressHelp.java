package org.posthorn.mailroom.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailroom.HeldMail;
import org.posthorn.mailroom.HeldMailHelp;
import org.posthorn.mailroom.HoldReason;
import org.posthorn.shell.OwnAddressDialogs;

/** Lets the user say that a mail's sender is an address of his own, and files the mail once that is proven (G2). */
@org.springframework.stereotype.Component
class OwnAddressHelp implements HeldMailHelp {

    private final OwnAddressDialogs dialogs;

    OwnAddressHelp(OwnAddressDialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public Optional<Component> offer(HeldMail mail, Consumer<@Nullable List<RecordRef>> retry) {
        return mail.reason() == HoldReason.UNKNOWN_SENDER
                ? address(mail.from()).map(address -> button(address, retry))
                : Optional.empty();
    }

    private Component button(EmailAddress address, Consumer<@Nullable List<RecordRef>> retry) {
        return new Button(
                translate("mailroom.help.mine", address), click -> dialogs.claim(address, () -> retry.accept(null)));
    }

    /** The one address in a header, or empty where there is none or are several. */
    private static Optional<EmailAddress> address(String from) {
        String bare = from.endsWith(">") ? from.substring(from.lastIndexOf('<') + 1, from.length() - 1) : from;
        try {
            return bare.indexOf(',') < 0 ? Optional.of(new EmailAddress(bare)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
