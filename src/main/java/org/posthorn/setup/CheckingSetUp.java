package org.posthorn.setup;

import java.util.List;
import org.posthorn.account.SignedIn;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.ConnectingMailboxes;
import org.posthorn.mailbox.Provider;
import org.springframework.stereotype.Service;

/** Says of each step of a guide whether it is done right, as far as that can be seen from here. */
@Service
public class CheckingSetUp {

    private final GoogleCheck google;
    private final WorkspaceCheck workspace;
    private final EntraCheck entra;
    private final ConnectingMailboxes mailboxes;

    CheckingSetUp(GoogleCheck google, WorkspaceCheck workspace, EntraCheck entra, ConnectingMailboxes mailboxes) {
        this.google = google;
        this.workspace = workspace;
        this.entra = entra;
        this.mailboxes = mailboxes;
    }

    /** Takes some seconds at most; callers let super-admins ask only. */
    public List<Checked> check(Guide guide, SignedIn superAdmin) {
        return switch (guide) {
            case GOOGLE -> google.check(connected(Provider.GOOGLE, superAdmin));
            case WORKSPACE -> workspace.check();
            case MICROSOFT -> entra.check(connected(Provider.MICROSOFT, superAdmin));
        };
    }

    private List<ConnectedMailbox> connected(Provider provider, SignedIn superAdmin) {
        return mailboxes.ofEverybody(superAdmin).stream()
                .filter(mailbox -> mailbox.provider() == provider)
                .toList();
    }
}
