package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.Invitation;
import org.posthorn.account.InvitingUsers;
import org.posthorn.account.KeepingUsers;
import org.posthorn.account.Role;
import org.posthorn.account.User;
import org.posthorn.shell.SettingsTabs;
import org.posthorn.shell.ViewerTime;

/** The account's users: who they are, what they may do, and who was invited (A7). */
@Route("settings/users")
@PageTitle("account.users.title")
@Menu(title = "account.users.title", order = 96)
@RolesAllowed("SUPER_ADMIN")
@StyleSheet("context://styles/settings.css")
class UsersView extends Div implements AfterNavigationObserver {

    private static final int MOST = 200;

    private final KeepingUsers users;
    private final InvitingUsers inviting;
    private final TextField search = new TextField();
    private final Div notices = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph more = new Paragraph();
    private final H2 invitedHeading = new H2(translate("account.users.invited"));
    private final UnorderedList invited = new UnorderedList();

    UsersView(KeepingUsers users, InvitingUsers inviting) {
        this.users = users;
        this.inviting = inviting;
        Button invite =
                new Button(translate("account.users.invite"), click -> new InviteDialog(inviting, this::show).open());
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div heading = new Div(new H1(translate("account.users.title")), invite);
        heading.addClassName("view-heading");
        search.setPlaceholder(translate("account.users.search"));
        search.setAriaLabel(translate("account.users.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        list.addClassName("rows");
        invited.addClassName("rows");
        more.addClassName("quiet");
        addClassNames("view", "users");
        add(new SettingsTabs(), heading, notices, search, list, more, invitedHeading, invited);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        List<User> found = users.all().stream().filter(this::wanted).toList();
        list.removeAll();
        found.stream().limit(MOST).forEach(user -> list.add(row(user)));
        list.setVisible(!found.isEmpty());
        more.setText(found.isEmpty() ? translate("account.users.none") : translate("account.users.more", MOST));
        more.setVisible(found.isEmpty() || found.size() > MOST);
        List<Invitation> open = inviting.open();
        invited.removeAll();
        open.forEach(invitation -> invited.add(row(invitation)));
        invited.setVisible(!open.isEmpty());
        invitedHeading.setVisible(!open.isEmpty());
    }

    private boolean wanted(User user) {
        String text = search.getValue().strip().toLowerCase(Locale.ROOT);
        return user.displayName().toLowerCase(Locale.ROOT).contains(text)
                || user.email().value().contains(text);
    }

    private ListItem row(User user) {
        Span name = new Span(user.displayName());
        name.addClassName("name");
        Span email = new Span(user.email().value());
        email.addClassName("quiet");
        Span state = new Span(AuditWords.role(user.role()));
        if (!user.active()) {
            state.setText(translate("account.users.deactivated"));
            state.addClassName("off");
        }
        boolean admin = user.role() == Role.SUPER_ADMIN;
        Div actions = new Div();
        actions.addClassName("actions");
        if (user.active()) {
            actions.add(
                    admin ? button(user, "demote", Role.USER, null) : button(user, "promote", Role.SUPER_ADMIN, null));
        }
        actions.add(user.active() ? button(user, "deactivate", null, false) : button(user, "reactivate", null, true));
        return new ListItem(new Div(name, email), state, actions);
    }

    private Button button(User user, String act, @Nullable Role role, @Nullable Boolean active) {
        String key = "account.users." + act;
        Button button = new Button(translate(key), click -> {
            Question question = new Question(key, () -> change(user, role, active), user.displayName());
            (act.equals("deactivate") ? question.dangerous() : question).open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(translate(key) + ": " + user.displayName());
        return button;
    }

    private void change(User user, @Nullable Role role, @Nullable Boolean active) {
        notices.removeAll();
        try {
            users.change(user.id(), role, active);
        } catch (InvalidInput e) {
            notices.add(EntryPage.notice("error", translate("account.users.last")));
        }
        show();
    }

    private ListItem row(Invitation invitation) {
        Span email = new Span(invitation.email().value());
        email.addClassName("name");
        Span until = new Span(new Span(translate("account.users.until")), ViewerTime.exact(invitation.expiresAt()));
        until.addClassName("quiet");
        Button withdraw = new Button(translate("account.users.withdraw"), click -> {
            inviting.withdraw(invitation.id());
            show();
        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        withdraw.setAriaLabel(translate("account.users.withdraw") + ": " + invitation.email());
        Div actions = new Div(withdraw);
        actions.addClassName("actions");
        return new ListItem(new Div(email, until), new Span(AuditWords.role(invitation.role())), actions);
    }
}
