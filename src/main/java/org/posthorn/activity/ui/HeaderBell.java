package org.posthorn.activity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.posthorn.activity.LiveActivity;
import org.posthorn.activity.ReadingNotices;
import org.posthorn.shell.HeaderItem;
import org.springframework.stereotype.Component;

/** Hangs the bell into the header of every screen of a signed-in user. */
@Component
class HeaderBell implements HeaderItem {

    private final ReadingNotices notices;
    private final LiveActivity live;
    private final UserPreferences preferences;
    private final Clock clock;

    HeaderBell(ReadingNotices notices, LiveActivity live, UserPreferences preferences, Clock clock) {
        this.notices = notices;
        this.live = live;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        return SignedIn.current() == null
                ? new Div()
                : new NoticeBell(notices, live, preferences, clock, Viewer.of(UI.getCurrentOrThrow(), preferences));
    }
}
