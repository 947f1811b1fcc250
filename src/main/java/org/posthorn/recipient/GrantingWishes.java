package org.posthorn.recipient;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.posthorn.privacy.ConsentChannel;
import org.posthorn.privacy.Consents;
import org.posthorn.privacy.NewConsent;
import org.posthorn.privacy.TrackingConsent;
import org.posthorn.tracking.PageMail;
import org.posthorn.tracking.TrackingObjections.Addressee;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a recipient asks for on the page: at once what is the person's to decide, and hands on what is not (P5, P7). */
@Service
public class GrantingWishes {

    private final Consents consents;
    private final HandlingRequests requests;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GrantingWishes(Consents consents, HandlingRequests requests, PlatformTransactionManager transactions, Clock clock) {
        this.consents = consents;
        this.requests = requests;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Grants the wish of the page's reader; where several share the page, of those with the address that the visitor gave. Who is
     * not among the mail's recipients gets nothing, and nobody is told.
     *
     * @param text what the person was shown, word for word
     * @param language in what language, as a language tag
     */
    public void grant(PageMail mail, Wish wish, @Nullable String address, String text, String language) {
        List<Addressee> people = people(mail, address);
        if (!people.isEmpty()) {
            AccountScope.callAs(mail.account(), () -> {
                transaction.executeWithoutResult(
                        status -> people.forEach(person -> grant(mail, wish, person, text, language)));
                return wish;
            });
        }
    }

    private static List<Addressee> people(PageMail mail, @Nullable String address) {
        Addressee reader = mail.reader();
        if (reader != null) {
            return List.of(reader);
        }
        try {
            EmailAddress given = new EmailAddress(address == null ? "" : address);
            return mail.recipients().stream()
                    .filter(person -> person.address().equals(given))
                    .limit(1)
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private void grant(PageMail mail, Wish wish, Addressee person, String text, String language) {
        switch (wish) {
            case WITHDRAW -> say(mail, person, TrackingConsent.WITHDRAWN, text, language);
            case GIVE -> say(mail, person, TrackingConsent.GIVEN, text, language);
            case EXPORT -> requests.receive(mail, person, RequestKind.EXPORT, language);
            case ERASE -> requests.receive(mail, person, RequestKind.ERASE, language);
        }
    }

    /** What holds already is not said again: an impatient finger must not fill the ledger. */
    private void say(PageMail mail, Addressee person, TrackingConsent state, String text, String language) {
        if (consents.of(mail.account(), person.subject()) != state) {
            NewConsent said = new NewConsent(
                    person.address(),
                    person.contact(),
                    state,
                    clock.instant(),
                    ConsentChannel.RECIPIENT_PAGE,
                    null,
                    text,
                    "The page of mail " + PublicId.of(mail.email().value()) + ", in language " + language,
                    null);
            consents.record(mail.account(), said);
        }
    }
}
