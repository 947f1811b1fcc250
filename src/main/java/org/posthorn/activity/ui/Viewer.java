package org.posthorn.activity.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;

/** Who looks at a screen, and by which clock. */
record Viewer(AccountId account, UserId user, ZoneId zone) {

    /** The signed-in user of the current window, by the clock that the user chose or else the browser's. */
    static Viewer of(UI ui, UserPreferences preferences) {
        SignedIn signedIn = SignedIn.required();
        ZoneId chosen = preferences.of(signedIn.userId()).timeZone();
        ZoneId zone = chosen == null ? browsers(ui) : chosen;
        return new Viewer(signedIn.accountId(), signedIn.userId(), zone);
    }

    /** The zone of the browser's clock; UTC where it doesn't say. */
    static ZoneId browsers(UI ui) {
        return zone(ui.getPage().getExtendedClientDetails().getTimeZoneId());
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
