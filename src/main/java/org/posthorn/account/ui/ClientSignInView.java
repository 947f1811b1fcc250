package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.ClientSettings;
import org.posthorn.account.MailClient;
import org.posthorn.account.SignedIn;
import org.posthorn.account.SigningInClients;
import org.posthorn.account.Users;
import org.posthorn.shell.Wording;

/** Asks the signed-in user whether a mail client may act for them, and hands it a code if so (C6). */
@Route(value = "clients/sign-in", autoLayout = false)
@PageTitle("account.client.title")
@PermitAll
class ClientSignInView extends EntryPage implements BeforeEnterObserver {

    private final SigningInClients signingIn;
    private final ClientSettings settings;
    private final Users users;
    private final Div body = new Div();

    ClientSignInView(SigningInClients signingIn, ClientSettings settings, Users users) {
        super(translate("account.client.title"));
        this.signingIn = signingIn;
        this.settings = settings;
        this.users = users;
        body.addClassName("fields");
        column().add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        body.removeAll();
        Asking asking = Asking.of(event.getLocation().getQueryParameters());
        if (asking == null) {
            body.add(notice("error", translate("account.client.broken")));
        } else {
            ask(asking);
        }
    }

    private void ask(Asking asking) {
        SignedIn user = SignedIn.required();
        String email =
                users.findById(user.userId().value()).orElseThrow().email().value();
        Button allow = new Button(translate("account.client.allow"), click -> allow(user, asking));
        allow.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        allow.addClickShortcut(Key.ENTER);
        allow.setDisableOnClick(true);
        Button refuse = new Button(translate("account.client.refuse"), click -> refuse());
        body.add(
                new Paragraph(translate("account.client.asks", Wording.of(asking.client()), email)),
                new Paragraph(translate("account.client.means")),
                allow,
                refuse);
    }

    private void allow(SignedIn user, Asking asking) {
        String code = signingIn.confirm(user, asking.challenge());
        CopyField shown = new CopyField(translate("account.client.code"), code);
        body.removeAll();
        body.add(
                notice("success", translate("account.client.allowed")),
                shown,
                new Paragraph(translate("account.client.type", SigningInClients.CODE_LIFE.toMinutes())));
        asking.wayBack(settings, code)
                .ifPresent(address -> UI.getCurrent().getPage().setLocation(address));
    }

    private void refuse() {
        body.removeAll();
        body.add(notice("info", translate("account.client.refused")));
    }

    /**
     * What a client came with.
     *
     * @param extension the id of the browser extension that asks, or empty
     */
    private record Asking(MailClient client, String challenge, String state, String extension) {

        private static final String STATE = "[A-Za-z0-9_-]{1,128}";

        static @Nullable Asking of(QueryParameters query) {
            Optional<MailClient> client = MailClient.of(one(query, "client"));
            String challenge = one(query, "challenge");
            String state = one(query, "state");
            return client.isPresent() && SigningInClients.isChallenge(challenge) && state.matches(STATE)
                    ? new Asking(client.get(), challenge, state, one(query, "extension"))
                    : null;
        }

        private static String one(QueryParameters query, String name) {
            return query.getSingleParameter(name).orElse("");
        }

        /** Where the client waits for the code; empty where it has to be typed. Never an address that was brought along. */
        Optional<String> wayBack(ClientSettings settings, String code) {
            return switch (client) {
                case OUTLOOK -> Optional.of("/addin/outlook/signed-in.html#code=" + code + "&state=" + state);
                case GMAIL ->
                    settings.extensionIds().stream()
                            .filter(extension::equals)
                            .findFirst()
                            .map(id -> "https://" + id + ".chromiumapp.org/?code=" + code + "&state=" + state);
            };
        }
    }
}
