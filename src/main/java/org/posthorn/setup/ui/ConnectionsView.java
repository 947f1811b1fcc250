package org.posthorn.setup.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.posthorn.setup.AskedRights;
import org.posthorn.setup.CheckingSetUp;
import org.posthorn.setup.Guide;
import org.posthorn.setup.OwnUrls;
import org.posthorn.setup.Step;
import org.posthorn.shell.SettingsTabs;
import org.posthorn.workspace.WorkspaceManifest;

/** How this server is made known to Google and Microsoft, with a self-check of each step. */
@Route("settings/connections")
@PageTitle("setup.title")
@Menu(title = "setup.title", order = 100)
@RolesAllowed("SUPER_ADMIN")
@StyleSheet("context://styles/setup.css")
class ConnectionsView extends Div {

    private final transient OwnUrls urls;
    private final transient AskedRights rights;

    ConnectionsView(CheckingSetUp checking, OwnUrls urls, AskedRights rights) {
        this.urls = urls;
        this.rights = rights;
        Paragraph about = new Paragraph(translate("setup.about"));
        about.addClassName("quiet");
        addClassNames("view", "setup");
        add(new SettingsTabs(), new H1(translate("setup.title")), about);
        Stream.of(Guide.values())
                .map(guide -> new GuideSection(guide, checking, this::values))
                .forEach(this::add);
        Section outlook = client("outlook");
        outlook.add(new Anchor("settings/outlook", translate("setup.outlook.open")));
        add(outlook, client("chrome"));
    }

    private List<Component> values(Step step) {
        return switch (step) {
            case GOOGLE_REDIRECT -> redirects(Guide.GOOGLE);
            case ENTRA_REDIRECT -> redirects(Guide.MICROSOFT);
            case GOOGLE_SCOPES -> List.of(copy("setup.scopes", rights.google()));
            case ENTRA_RIGHTS -> List.of(copy("setup.rights", rights.microsoft()));
            case GOOGLE_PUSH -> List.of(copy("setup.push", urls.server() + "/hooks/gmail"));
            case WORKSPACE_DEPLOYMENT -> urls.secure() ? List.of(deployment()) : List.of();
            default -> List.of();
        };
    }

    private List<Component> redirects(Guide guide) {
        return List.of(
                copy("setup.redirect.mailbox", urls.afterConnecting(guide)),
                copy("setup.redirect.signIn", urls.afterSigningIn(guide)));
    }

    private static CopyLine copy(String label, String text) {
        return new CopyLine(translate(label), text);
    }

    private Anchor deployment() {
        byte[] json = WorkspaceManifest.of(urls.server()).getBytes(StandardCharsets.UTF_8);
        return new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(json), "deployment.json", "application/json", json.length)),
                translate("setup.deployment"));
    }

    private static Section client(String name) {
        Section section =
                new Section(new H2(translate("setup." + name)), new Paragraph(translate("setup." + name + ".text")));
        section.addClassName("guide");
        return section;
    }
}
