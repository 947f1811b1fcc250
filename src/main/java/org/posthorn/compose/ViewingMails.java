package org.posthorn.compose;

import java.util.List;
import org.posthorn.account.SignedIn;
import org.posthorn.tracking.KnownToken;
import org.posthorn.tracking.KnownTokens;
import org.posthorn.tracking.RegisteringEmails;
import org.posthorn.tracking.TokenSigner;
import org.springframework.stereotype.Service;

/** The sender looks at mails of his own in a client that knows them only by what stands in them (T17). */
@Service
public class ViewingMails {

    private final KnownTokens knownTokens;
    private final TokenSigner signer;
    private final RegisteringEmails registering;

    ViewingMails(KnownTokens knownTokens, TokenSigner signer, RegisteringEmails registering) {
        this.knownTokens = knownTokens;
        this.signer = signer;
        this.registering = registering;
    }

    /**
     * Notes that the sender looks now.
     *
     * @param urls of pixels and links that stand in what is looked at; those of others' mails, and any other, count for nothing
     */
    public void look(SignedIn sender, List<String> urls) {
        knownTokens.find(TokensInBody.find(null, String.join("\n", urls), signer)).values().stream()
                .filter(token -> token.user().equals(sender.userId()))
                .map(KnownToken::email)
                .distinct()
                .forEach(email -> registering.viewing(sender.userId(), email));
    }
}
