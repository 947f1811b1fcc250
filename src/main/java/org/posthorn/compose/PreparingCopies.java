package org.posthorn.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SendDefaults;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.compose.PreparedCopies.Copy;
import org.posthorn.crm.FindingRecords;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.privacy.MailCopies;
import org.posthorn.privacy.TrackingDecision;
import org.posthorn.tracking.Draft;
import org.posthorn.tracking.KnownToken;
import org.posthorn.tracking.KnownTokens;
import org.posthorn.tracking.NewToken;
import org.posthorn.tracking.RegisteringEmails;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TokenSigner;
import org.posthorn.tracking.TrackingAddresses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a mail that this server sends itself ready to go out: each recipient's copy has tokens of its own (T12). */
@Service
public class PreparingCopies {

    private final Users users;
    private final SendDefaults defaults;
    private final DecidingTracking deciding;
    private final FindingRecords records;
    private final KnownTokens knownTokens;
    private final PreparingLog logging;
    private final RegisteringEmails registering;
    private final TokenSigner signer;
    private final TrackingAddresses addresses;
    private final PageLinks pages;

    PreparingCopies(
            Users users,
            SendDefaults defaults,
            DecidingTracking deciding,
            FindingRecords records,
            KnownTokens knownTokens,
            PreparingLog logging,
            RegisteringEmails registering,
            TokenSigner signer,
            TrackingAddresses addresses,
            PageLinks pages) {
        this.users = users;
        this.defaults = defaults;
        this.deciding = deciding;
        this.records = records;
        this.knownTokens = knownTokens;
        this.logging = logging;
        this.registering = registering;
        this.signer = signer;
        this.addresses = addresses;
        this.pages = pages;
    }

    /**
     * Prepares the copies for the signed-in user. The copies of those who may not be tracked stay as they were, and the
     * warnings name them.
     *
     * @param log where the mail is to be logged, or null when it is not
     */
    @Transactional
    public PreparedCopies prepare(SignedIn sender, Message message, TrackChoice wanted, @Nullable LogChoice log) {
        User user = users.findById(sender.userId().value()).orElseThrow();
        defaults.rememberChoice(user.id(), wanted.opens(), wanted.clicks(), log != null);
        List<Warning> warnings = new ArrayList<>();
        KnownContacts contacts = KnownContacts.of(message.recipients(), records);
        TrackingDecision decision =
                deciding.decide(sender, message.addresses().toList(), contacts, MailCopies.ONE_EACH);
        if (wanted.any() && !decision.notEligible().isEmpty()) {
            warnings.add(Warning.notTracked(decision));
        }
        Map<Token, KnownToken> known = knownTokens.find(TokensInBody.find(message.html(), message.text(), signer));
        PageLink page = pages.of(user.accountId());
        List<Copy> copies = new ArrayList<>();
        List<List<NewToken>> tokens = new ArrayList<>();
        TrackChoice tracked = TrackChoice.NONE;
        for (Mailbox recipient : message.recipients().toList()) {
            TrackChoice choice = decision.eligible(recipient.address()) ? wanted : TrackChoice.NONE;
            DraftTokens own =
                    new DraftTokens(addresses.of(user.accountId()), user.senderKey(), choice, null, known, page);
            InstrumentedBody body = InstrumentedBody.of(message, choice, own, warnings);
            copies.add(new Copy(recipient, body.html(), body.text()));
            tokens.add(own.added());
            tracked = tracked.or(body.tracked());
        }
        OutgoingEmailId id = keep(user, message, contacts, tracked, log != null, tokens);
        logging.keep(sender, id, log);
        return new PreparedCopies(
                id, List.copyOf(copies), tracked, warnings.stream().distinct().toList());
    }

    private OutgoingEmailId keep(
            User user,
            Message message,
            KnownContacts contacts,
            TrackChoice tracked,
            boolean log,
            List<List<NewToken>> tokens) {
        Draft draft = new Draft(
                message.from(),
                message.recipientsWith(contacts).toList(),
                message.subject(),
                tracked.opens(),
                tracked.clicks(),
                log,
                false);
        return registering
                .registerCopies(user.accountId(), user.id(), draft, tokens)
                .id();
    }
}
