package org.posthorn.activity.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;

/** Who looks at a screen, and by which clock. */
record Viewer(AccountId account, UserId user, ZoneId zone) {

    /** The signed-in user of the current window. */
    static Viewer of(UI ui) {
        SignedIn signedIn = SignedIn.required();
        String zone = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return new Viewer(signedIn.accountId(), signedIn.userId(), zone(zone));
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            // The name comes from the browser: one that nobody knows is as good as none.
            return ZoneOffset.UTC;
        }
    }
}
