package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.posthorn.account.InvalidInput;
import org.posthorn.shell.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** Does what a user asked for, and says so in a sentence when it can't be. */
final class Attempt {

    private static final Logger log = LoggerFactory.getLogger(Attempt.class);

    private static final int MILLIS = 6_000;

    private Attempt() {}

    static void of(Runnable act) {
        try {
            act.run();
        } catch (AccessDeniedException e) {
            tell(translate("correspondence.attempt.ownerOnly"));
        } catch (InvalidInput e) {
            tell(Sentences.whole(e.problems().getFirst().message()));
        } catch (DataAccessException e) {
            log.warn("What a user asked for could not be done.", e);
            tell(translate("correspondence.attempt.failed"));
        }
    }

    private static void tell(String why) {
        Notification notice = Notification.show(why, MILLIS, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
    }
}
