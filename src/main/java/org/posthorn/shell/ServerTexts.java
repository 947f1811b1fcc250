package org.posthorn.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import java.util.Locale;

/** What a page says when it and the server have lost each other. */
final class ServerTexts {

    private ServerTexts() {}

    static SystemMessages messages(Locale language) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(translate(language, "shell.expired.caption"));
        messages.setSessionExpiredMessage(translate(language, "shell.expired.message"));
        messages.setInternalErrorCaption(translate(language, "shell.internal.caption"));
        messages.setInternalErrorMessage(translate(language, "shell.internal.message"));
        messages.setCookiesDisabledCaption(translate(language, "shell.cookies.caption"));
        messages.setCookiesDisabledMessage(translate(language, "shell.cookies.message"));
        return messages;
    }

    static void speak(ReconnectDialogConfiguration dialog, Locale language) {
        dialog.setDialogText(translate(language, "shell.reconnecting"));
        dialog.setDialogTextGaveUp(translate(language, "shell.disconnected"));
    }
}
