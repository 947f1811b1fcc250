package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.posthorn.account.SettingUp;
import org.posthorn.account.SignedIn;
import org.posthorn.account.security.OpenIdProviders;
import org.posthorn.account.security.OpenIdProviders.Offer;

/** Signing in. What it says after a failure tells nothing about which addresses have an account. */
@Route(value = "login", autoLayout = false)
@PageTitle("account.login.title")
@AnonymousAllowed
class LoginView extends EntryPage implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();
    private final Div notices = new Div();
    private final SettingUp settingUp;

    LoginView(SettingUp settingUp, OpenIdProviders providers) {
        super(translate("account.login.title"));
        this.settingUp = settingUp;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(wording());
        column().add(notices, form);
        List<Offer> offers = providers.offers();
        if (!offers.isEmpty()) {
            column().add(others(offers));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (SignedIn.current() != null) {
            event.forwardTo("");
            return;
        }
        var query = event.getLocation().getQueryParameters();
        notices.removeAll();
        form.setError(query.getParameters().containsKey("error"));
        query.getSingleParameter("wait").ifPresent(seconds -> notices.add(notice("error", waitFor(seconds))));
        query.getSingleParameter("refused").ifPresent(why -> notices.add(notice("error", Refusal.of(why))));
        if (query.getParameters().containsKey("again")) {
            notices.add(notice("info", translate("account.login.again")));
        }
        if (query.getParameters().containsKey("created")) {
            notices.add(notice("success", translate("account.login.created")));
        } else if (settingUp.link() != null) {
            notices.add(notice("info", translate("account.login.nobody")));
        }
    }

    private static String waitFor(String seconds) {
        int wait = seconds.matches("\\d{1,5}") ? Integer.parseInt(seconds) : 60;
        return wait < 90
                ? translate("account.login.wait.seconds", wait)
                : translate("account.login.wait.minutes", (wait + 59) / 60);
    }

    private static LoginI18n wording() {
        LoginI18n wording = LoginI18n.createDefault();
        LoginI18n.Form form = wording.getForm();
        form.setTitle("");
        form.setUsername(translate("account.login.email"));
        form.setPassword(translate("account.password"));
        form.setSubmit(translate("account.login.title"));
        wording.getErrorMessage().setTitle(translate("account.login.failed"));
        wording.getErrorMessage().setMessage(translate("account.login.failed.advice"));
        wording.getErrorMessage().setUsername(translate("account.login.needsEmail"));
        wording.getErrorMessage().setPassword(translate("account.login.needsPassword"));
        return wording;
    }

    private static Div others(List<Offer> offers) {
        Div others = new Div();
        others.addClassName("others");
        for (Offer offer : offers) {
            Anchor anchor = new Anchor(offer.path(), translate("account.login.with", offer.name()));
            anchor.setRouterIgnore(true);
            others.add(anchor);
        }
        return others;
    }
}
