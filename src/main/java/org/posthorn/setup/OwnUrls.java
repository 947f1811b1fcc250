package org.posthorn.setup;

import java.net.URI;
import java.util.Set;
import org.posthorn.mailbox.MailboxSettings;
import org.springframework.stereotype.Component;

/** This server's addresses that providers are told. */
@Component
public class OwnUrls {

    /** Providers take these without encryption, for trying things out. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final String server;

    OwnUrls(MailboxSettings settings) {
        this.server = settings.publicUrl().toString().replaceFirst("/+$", "");
    }

    /** Where users reach this server, without a slash at the end. */
    public String server() {
        return server;
    }

    /** Where a provider leads back to after a mailbox was connected. */
    public String afterConnecting(Guide guide) {
        return server + "/mailboxes/connected/" + name(guide);
    }

    /** Where a provider leads back to after somebody signed in. */
    public String afterSigningIn(Guide guide) {
        return server + "/login/oauth2/code/" + name(guide);
    }

    private static String name(Guide guide) {
        return guide == Guide.MICROSOFT ? "microsoft" : "google";
    }

    /** Whether providers can call this server. */
    public boolean secure() {
        return server.startsWith("https://");
    }

    /** Whether providers take its addresses to lead back to. */
    boolean takenAsRedirect() {
        return secure()
                || THIS_MACHINE.contains(String.valueOf(URI.create(server).getHost()));
    }
}
