package org.posthorn.workspace;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Google Cloud project that the add-on is deployed from. Without it the add-on's routes are not there.
 *
 * @param projectNumber of the project, digits only; names the service account that calls us
 * @param clientId the OAuth client that Google's tokens about users are made for
 * @param issuer who signs the tokens
 * @param keysUrl where the keys are that they are signed with
 * @param gmailUrl root of the Gmail API, with a slash at its end
 */
@ConfigurationProperties("posthorn.workspace")
public record WorkspaceSettings(
        @DefaultValue("") String projectNumber,
        @DefaultValue("") String clientId,
        @DefaultValue("https://accounts.google.com") String issuer,

        @DefaultValue("https://www.googleapis.com/oauth2/v3/certs")
        URI keysUrl,

        @DefaultValue("https://gmail.googleapis.com/") String gmailUrl) {

    /** Whether the add-on's routes are there. */
    public boolean configured() {
        return !projectNumber.isEmpty() && !clientId.isEmpty();
    }

    /** The account that Google's servers call us as, on behalf of this project's add-on. */
    public String serviceAccount() {
        return "service-" + projectNumber + "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com";
    }
}
