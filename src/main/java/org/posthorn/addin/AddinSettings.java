package org.posthorn.addin;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may show the add-in's pages.
 *
 * @param frameAncestors the origins of Outlook on the web
 */
@ConfigurationProperties("posthorn.addin")
record AddinSettings(
        @DefaultValue({
            "https://outlook.office.com",
            "https://outlook.office365.com",
            "https://outlook.live.com",
            "https://outlook.cloud.microsoft",
            "https://*.office.com",
            "https://*.officeapps.live.com"
        })
        List<String> frameAncestors) {

    /** The policy of the add-in's pages: scripts of ours and Office's own, and nobody else's frame. */
    String contentSecurityPolicy() {
        return "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com; "
                + "style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                + "frame-ancestors " + String.join(" ", frameAncestors);
    }
}
