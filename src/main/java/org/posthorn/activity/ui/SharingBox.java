package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.posthorn.account.AccountScope;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.SharingTracking;

/** Lets the sender share what becomes of a mail with the account's other users, or says that the account shares it (P11). */
class SharingBox extends Div {

    SharingBox(SharingTracking sharing, Viewer viewer, EmailRow mail) {
        addClassName("feed-sharing");
        boolean byAccount = AccountScope.callAs(viewer.account(), () -> sharing.byAccount(viewer.account()));
        Checkbox shared = new Checkbox(translate("activity.sharing.label"), mail.shared() || byAccount);
        shared.setEnabled(!byAccount);
        shared.setHelperText(translate(byAccount ? "activity.sharing.byAccount" : "activity.sharing.help"));
        shared.addValueChangeListener(change -> AccountScope.callAs(
                viewer.account(), () -> sharing.share(viewer.user(), mail.id(), change.getValue())));
        add(shared);
    }
}
