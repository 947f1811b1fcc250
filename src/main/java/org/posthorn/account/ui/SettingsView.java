package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.posthorn.account.AccountRules;
import org.posthorn.account.AccountSettings;
import org.posthorn.account.AuditEntry;
import org.posthorn.account.ChangedMeanwhile;
import org.posthorn.account.CheckingTrackingHost;
import org.posthorn.account.RuleChanges;
import org.posthorn.account.RuleFigures;
import org.posthorn.account.RulesInForce;
import org.posthorn.account.RulingAccounts;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.AccountId;
import org.posthorn.shell.SettingsPanel;
import org.posthorn.shell.SettingsTabs;

/** What holds for everybody in the account (A1 to A6): each change is explained before it is saved. */
@Route("settings")
@PageTitle("account.settings.title")
@Menu(title = "account.settings.title", order = 95, icon = "vaadin:cog")
@RolesAllowed("SUPER_ADMIN")
@StyleSheet("context://styles/settings.css")
class SettingsView extends Div implements AfterNavigationObserver, BeforeLeaveObserver {

    private final RulingAccounts ruling;
    private final RuleFigures figures;
    private final AccountId account = SignedIn.required().accountId();
    private final SettingsForm form;
    private final Div notices = new Div();
    private final SaveBar bar = new SaveBar(this::save, this::discard);
    private RulesInForce base;

    SettingsView(
            RulingAccounts ruling,
            RuleFigures figures,
            CheckingTrackingHost checking,
            AccountSettings settings,
            List<SettingsPanel> panels) {
        this.ruling = ruling;
        this.figures = figures;
        this.base = ruling.of(account);
        this.form = new SettingsForm(new TrackingHostField(checking, settings.publicUrl()), this::update);
        notices.addClassName("settings-notices");
        addClassNames("view", "settings");
        add(new SettingsTabs(), new H1(translate("account.settings.heading")), notices);
        add(logging(), tracking(), privacy(), retention());
        panels.stream()
                .sorted(Comparator.comparingInt(SettingsPanel::order))
                .map(SettingsPanel::create)
                .forEach(this::add);
        add(bar);
    }

    private Section logging() {
        return section(
                "logging",
                form.allowAttachmentLogging,
                form.applyLogDefault,
                form.logByDefault,
                form.existingContactsOnly,
                form.visibilityDefault,
                form.neverLog);
    }

    private Section tracking() {
        return section(
                "tracking",
                advice(),
                form.allowTracking,
                form.applyTrackDefault,
                form.trackByDefault,
                form.shareTracking,
                form.neverTrack,
                form.trackingHost);
    }

    private Section privacy() {
        return section("privacy", advice(), form.dataPrivacy, form.recipientLink);
    }

    private Section retention() {
        return section("retention", form.addressDays, form.engagementDays, form.loggedEmailDays, form.quarantineDays);
    }

    /** P10. */
    private static Div advice() {
        Div advice = new Div(translate("account.settings.advice"));
        advice.addClassNames("notice", "advice");
        advice.getElement().setAttribute("role", "note");
        return advice;
    }

    private static Section section(String name, Component... fields) {
        H2 heading = new H2(translate("account.settings." + name + ".heading"));
        Paragraph about = new Paragraph(translate("account.settings." + name + ".about"));
        about.addClassName("quiet");
        Section section = new Section(heading, about);
        section.add(fields);
        section.addClassName("settings-section");
        heading.setId("settings-" + name);
        section.getElement().setAttribute("aria-labelledby", "settings-" + name);
        return section;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(ruling.of(account));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!changes().isEmpty()) {
            var leaving = event.postpone();
            new Question("account.settings.leave", () -> {
                        bar.show(0);
                        leaving.proceed();
                    })
                    .onCancel(leaving::cancel)
                    .open();
        }
    }

    private void show(RulesInForce inForce) {
        base = inForce;
        form.show(inForce.rules());
        update();
    }

    private void update() {
        bar.show(changes().size());
    }

    private void discard() {
        notices.removeAll();
        show(base);
        form.valid();
    }

    private List<AuditEntry> changes() {
        return RuleChanges.between(base.rules(), form.read(base.rules()));
    }

    private void save() {
        notices.removeAll();
        if (!form.valid()) {
            tell("error", translate("account.settings.invalid"));
            return;
        }
        AccountRules wanted = form.read(base.rules());
        List<String> sentences = new ChangeSentences(figures.of(account)).of(RuleChanges.between(base.rules(), wanted));
        new Question("account.settings.confirm", () -> change(wanted))
                .lines(sentences)
                .open();
    }

    private void change(AccountRules wanted) {
        try {
            show(ruling.change(account, base.version(), before -> wanted));
            tell("success", translate("account.settings.saved"));
        } catch (ChangedMeanwhile e) {
            AccountRules before = base.rules();
            base = ruling.of(account);
            form.rebase(before, base.rules());
            update();
            String who = e.who() == null ? translate("account.settings.somebody") : e.who();
            tell("error", translate("account.settings.changedMeanwhile", who));
        }
    }

    private void tell(String kind, String text) {
        notices.removeAll();
        notices.add(EntryPage.notice(kind, text));
        notices.scrollIntoView();
    }
}
