package org.posthorn.sample;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.Contact;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.Draft;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.NewToken;
import org.posthorn.tracking.RegisteringEmails;
import org.posthorn.tracking.Token;
import org.springframework.stereotype.Component;

/** Prepares and sends one mail of the sample data, as a client of the user's would have done in the past. */
@Component
class SendingSamples {

    private static final List<String> LINKS =
            List.of("https://demo.example/offer", "https://demo.example/case-study", "https://demo.example/calendar");

    private final RegisteringEmails emails;
    private final Clock clock;
    private final SecureRandom randomness = new SecureRandom();

    SendingSamples(RegisteringEmails emails, Clock clock) {
        this.emails = emails;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    SampleVisits send(
            AccountId account, UserId user, EmailAddress from, SampleEmail email, Map<EmailAddress, Contact> known) {
        List<NewToken> tokens = tokens(email);
        OutgoingEmailId id = emails.register(account, user, draft(from, email, known), tokens)
                .id();
        if (email.age() != null) {
            emails.markSent(user, id, now().minus(email.age()), null);
        } else if (email.cancelled()) {
            emails.cancel(user, id);
        }
        return new SampleVisits(id, email, tokens, now());
    }

    /** The sender says to be looking at the mails whose story wants it (T17). */
    void look(UserId user, List<SampleVisits> visits) {
        visits.stream().filter(visit -> visit.email().viewed()).forEach(visit -> emails.viewing(user, visit.id()));
    }

    private static Draft draft(EmailAddress from, SampleEmail email, Map<EmailAddress, Contact> known) {
        List<Draft.Recipient> recipients = email.to().stream()
                .map(EmailAddress::new)
                .map(address -> recipient(address, known.get(address)))
                .toList();
        return new Draft(from, recipients, email.subject(), email.tracksOpens(), email.tracksClicks(), false, true);
    }

    private static Draft.Recipient recipient(EmailAddress address, @Nullable Contact contact) {
        String name = contact == null ? "" : contact.displayName();
        return new Draft.Recipient(
                Draft.RecipientKind.TO, new Mailbox(name, address), contact == null ? null : contact.id());
    }

    /** The pixel first, then the links. */
    private List<NewToken> tokens(SampleEmail email) {
        return IntStream.rangeClosed(0, LINKS.size())
                .filter(number -> number == 0 ? email.tracksOpens() : email.tracksClicks())
                .mapToObj(this::token)
                .toList();
    }

    private NewToken token(int number) {
        Token token = Token.random(randomness);
        return number == 0
                ? new NewToken(token, HitKind.OPEN, null, false)
                : new NewToken(token, HitKind.CLICK, LINKS.get(number - 1), false);
    }
}
