package org.posthorn.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InitialSwitches;
import org.posthorn.account.SendDefaults;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.crm.FindingRecords;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.privacy.MailCopies;
import org.posthorn.privacy.TrackingDecision;
import org.posthorn.tracking.Draft;
import org.posthorn.tracking.KnownToken;
import org.posthorn.tracking.KnownTokens;
import org.posthorn.tracking.RegisteringEmails;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TokenSigner;
import org.posthorn.tracking.TrackingAddresses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a mail ready to go out: decides what may be tracked, instruments it, and keeps its tokens. */
@Service
public class PreparingMail {

    private final Users users;
    private final SendDefaults defaults;
    private final FindingRecords records;
    private final KnownTokens knownTokens;
    private final RegisteringEmails registering;
    private final TokenSigner signer;
    private final TrackingAddresses addresses;
    private final PageLinks pages;
    private final PreparingLog logging;
    private final DecidingTracking deciding;

    PreparingMail(
            Users users,
            SendDefaults defaults,
            FindingRecords records,
            KnownTokens knownTokens,
            RegisteringEmails registering,
            TokenSigner signer,
            TrackingAddresses addresses,
            PageLinks pages,
            PreparingLog logging,
            DecidingTracking deciding) {
        this.users = users;
        this.defaults = defaults;
        this.records = records;
        this.knownTokens = knownTokens;
        this.registering = registering;
        this.signer = signer;
        this.addresses = addresses;
        this.pages = pages;
        this.logging = logging;
        this.deciding = deciding;
    }

    /**
     * Prepares the mail for the signed-in user. Where nothing may be tracked the body comes back as it was, and the
     * warnings say why; a mail is never refused for that.
     *
     * @param wanted the user's switches, or null for the initial ones (S2)
     * @param log where it shall be logged, or null when it shall not
     * @throws org.posthorn.account.InvalidInput when a chosen record is not there
     * @throws org.posthorn.compose.instrument.HtmlTooLongException when the HTML is over 5 MB
     */
    @Transactional
    public PreparedMessage prepare(
            SignedIn sender, Message message, @Nullable TrackChoice wanted, @Nullable LogChoice log) {
        logging.requireExisting(log == null ? LogChoice.NONE : log);
        User user = users.findById(sender.userId().value()).orElseThrow();
        InitialSwitches initial = defaults.initialFor(user.id());
        TrackChoice choice = wanted == null ? new TrackChoice(initial.opens(), initial.clicks()) : wanted;
        defaults.rememberChoice(user.id(), choice.opens(), choice.clicks(), log != null);

        List<Warning> warnings = new ArrayList<>();
        String bcc = log == null ? null : logging.address(sender, message, warnings);
        KnownContacts contacts = KnownContacts.of(message.recipients(), records);
        TrackingDecision decision =
                deciding.decide(sender, message.addresses().toList(), contacts, MailCopies.ONE_FOR_ALL);
        if (choice.any() && !decision.allowed()) {
            warnings.add(Warning.notTracked(decision));
            choice = TrackChoice.NONE;
        }
        Map<Token, KnownToken> known = knownTokens.find(TokensInBody.find(message.html(), message.text(), signer));
        OutgoingEmailId draft = draftAmong(known, user, message.subject());
        DraftTokens tokens = new DraftTokens(
                addresses.of(user.accountId()), user.senderKey(), choice, draft, known, pages.of(user.accountId()));
        InstrumentedBody body = InstrumentedBody.of(message, choice, tokens, warnings);
        boolean anonymous = decision.anonymous() && body.tracked().any();
        if (anonymous) {
            warnings.add(Warning.anonymous());
        }
        Draft kept = new Draft(
                message.from(),
                message.recipientsWith(contacts).toList(),
                message.subject(),
                body.tracked().opens(),
                body.tracked().clicks(),
                log != null,
                false,
                anonymous);
        String pixelTag = body.pixelHtml(tokens);
        OutgoingEmailId id = keep(user, kept, draft, tokens);
        logging.keep(sender, id, log);
        return new PreparedMessage(id, body.html(), body.text(), pixelTag, bcc, body.tracked(), List.copyOf(warnings));
    }

    /**
     * The outgoing e-mail that was prepared from this very draft before: its tokens stand in the body and it was not
     * sent. The subject tells it from a reply that quotes a mail whose sending was never reported.
     */
    private static @Nullable OutgoingEmailId draftAmong(Map<Token, KnownToken> known, User user, String subject) {
        return known.values().stream()
                .filter(token -> token.unsent()
                        && token.user().equals(user.id())
                        && token.subject().equals(subject))
                .map(KnownToken::email)
                .findFirst()
                .orElse(null);
    }

    private OutgoingEmailId keep(User user, Draft draft, @Nullable OutgoingEmailId prepared, DraftTokens tokens) {
        return prepared == null
                ? registering
                        .register(user.accountId(), user.id(), draft, tokens.added())
                        .id()
                : registering.registerAgain(prepared, draft, tokens.added()).id();
    }
}
