package org.posthorn.addin.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.posthorn.account.AccountSettings;
import org.posthorn.addin.OutlookManifest;
import org.posthorn.shell.SettingsTabs;

/** Deploying the add-in for everybody, or trying it alone (C1). */
@Route("settings/outlook")
@PageTitle("addin.outlook.title")
@Menu(title = "addin.outlook.title", order = 101)
@RolesAllowed("SUPER_ADMIN")
class OutlookView extends Div {

    OutlookView(AccountSettings settings) {
        Div heading = new Div(new H1(translate("addin.outlook.title")));
        heading.addClassName("view-heading");
        addClassName("view");
        add(new SettingsTabs(), heading, new Paragraph(translate("addin.outlook.explained")));
        if (OutlookManifest.possibleFor(settings.publicUrl())) {
            add(download());
        } else {
            Paragraph notice = new Paragraph(translate("addin.outlook.needsHttps", settings.publicUrl()));
            notice.getElement().setAttribute("role", "alert");
            add(notice);
        }
        add(
                new H2(translate("addin.outlook.everybody")),
                new Paragraph(translate("addin.outlook.everybody.why")),
                steps(
                        translate("addin.outlook.everybody.1"),
                        translate("addin.outlook.everybody.2"),
                        translate("addin.outlook.everybody.3"),
                        translate("addin.outlook.everybody.4")),
                new H2(translate("addin.outlook.alone")),
                new Paragraph(translate("addin.outlook.alone.why")),
                steps(
                        translate("addin.outlook.alone.1"),
                        translate("addin.outlook.alone.2"),
                        translate("addin.outlook.alone.3")));
    }

    private static Anchor download() {
        Anchor download = new Anchor("addin/outlook/manifest.xml", translate("addin.outlook.download"));
        download.getElement().setAttribute("download", true);
        download.setRouterIgnore(true);
        return download;
    }

    private static OrderedList steps(String... steps) {
        OrderedList list = new OrderedList();
        for (String step : steps) {
            list.add(new ListItem(step));
        }
        return list;
    }
}
