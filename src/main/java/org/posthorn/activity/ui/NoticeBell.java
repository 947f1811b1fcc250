package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.account.Preferences;
import org.posthorn.account.UserPreferences;
import org.posthorn.activity.Bell;
import org.posthorn.activity.LiveActivity;
import org.posthorn.activity.PopUps;
import org.posthorn.activity.ReadingNotices;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.shell.Wording;

/** The bell in the header, with the number of unread notices; opens their list. New ones also pop up on the desktop (F5). */
@StyleSheet("context://styles/activity.css")
@JavaScript("context://scripts/activity.js")
class NoticeBell extends Div {

    private final ReadingNotices notices;
    private final LiveActivity live;
    private final UserPreferences preferences;
    private final Clock clock;
    private final Viewer viewer;
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Span badge = new Span();
    private final NoticeList list;
    private final Popover popover = new Popover();
    private final PopUpSwitch popUpSwitch;
    private @Nullable PopUps popUps;
    private Runnable subscription = () -> {};

    NoticeBell(ReadingNotices notices, LiveActivity live, UserPreferences preferences, Clock clock, Viewer viewer) {
        this.notices = notices;
        this.live = live;
        this.preferences = preferences;
        this.clock = clock;
        this.viewer = viewer;
        this.popUpSwitch = new PopUpSwitch(wanted().desktopPopups(), this::want);
        this.list = new NoticeList(this::open, () -> notices.markAllRead(viewer.account(), viewer.user()), popUpSwitch);
        addClassName("bell");
        badge.addClassName("bell-badge");
        badge.getElement().setAttribute("aria-hidden", "true");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        setUpPopover();
        add(button, badge, popover);
        getElement()
                .addEventListener(
                        "posthorn-open",
                        event -> openFromPopUp(
                                event.getEventData().get("event.detail").asString("")))
                .addEventData("event.detail");
    }

    private void setUpPopover() {
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setAriaLabel(translate("activity.bell"));
        popover.setWidth("min(24rem, calc(100vw - 2rem))");
        popover.add(list);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        popUps = new PopUps(update());
        UI ui = event.getUI();
        subscription = live.subscribe(viewer.user(), ui.accessLater(changed -> refresh(), () -> {}));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.run();
    }

    private void refresh() {
        Bell bell = update();
        Preferences wanted = wanted();
        popUpSwitch.show(wanted.desktopPopups());
        PopUps window = popUps;
        if (window != null) {
            popUp(window.due(bell, wanted, clock.instant(), viewer.zone()));
        }
    }

    private Preferences wanted() {
        return AccountScope.callAs(viewer.account(), () -> preferences.of(viewer.user()));
    }

    private void want(boolean popUps) {
        preferences.change(viewer.user(), before -> before.withNotices(before.notifyMe(), popUps, before.quietHours()));
    }

    private Bell update() {
        Bell bell = notices.bell(viewer.account(), viewer.user());
        button.setAriaLabel(translate("activity.bell.unread", bell.unread()));
        badge.setText(bell.unread() >= Bell.MOST ? Bell.MOST + "+" : Integer.toString(bell.unread()));
        badge.setVisible(bell.unread() > 0);
        list.show(bell);
        return bell;
    }

    private void popUp(List<Bell.Item> due) {
        if (due.size() > PopUps.MOST) {
            popUp("many", translate("activity.popups.many", due.size()), "", "");
        } else {
            due.forEach(this::popUp);
        }
    }

    /** One for each mail and kind until read: the notice's id stays the same till then (F6). */
    private void popUp(Bell.Item item) {
        popUp(
                Long.toString(item.id()),
                Wording.of(item.kind()) + ": " + item.email().subject(),
                Words.people(item.email().recipients()),
                PublicId.of(item.email().id().value()));
    }

    private void popUp(String tag, String title, String body, String mail) {
        getElement().executeJs("window.posthorn.popUp(this, $0, $1, $2, $3)", tag, title, body, mail);
    }

    private void openFromPopUp(String mail) {
        if (mail.isEmpty()) {
            popover.open();
        } else {
            PublicId.parse(mail).ifPresent(id -> open(new OutgoingEmailId(id)));
        }
    }

    private void open(OutgoingEmailId mail) {
        popover.close();
        notices.markRead(viewer.account(), viewer.user(), mail);
        getUI().ifPresent(ui ->
                ui.navigate(FeedView.class, FeedQuery.opening(mail).parameters()));
    }
}
