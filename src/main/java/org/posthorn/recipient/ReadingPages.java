package org.posthorn.recipient;

import java.util.List;
import java.util.Optional;
import org.posthorn.account.AccountScope;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.privacy.Consents;
import org.posthorn.privacy.TrackingConsent;
import org.posthorn.tracking.EngagementHistory;
import org.posthorn.tracking.EngagementKind;
import org.posthorn.tracking.EngagementRow;
import org.posthorn.tracking.FindingPages;
import org.posthorn.tracking.PageMail;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TrackingObjections;
import org.posthorn.tracking.TrackingObjections.Addressee;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers what a mail's page shows; changes nothing. */
@Service
public class ReadingPages {

    private final FindingPages pages;
    private final Users users;
    private final ChangingAccountDefaults accounts;
    private final EngagementHistory history;
    private final Consents consents;
    private final TrackingObjections objections;
    private final TransactionTemplate reading;

    ReadingPages(
            FindingPages pages,
            Users users,
            ChangingAccountDefaults accounts,
            EngagementHistory history,
            Consents consents,
            TrackingObjections objections,
            PlatformTransactionManager transactions) {
        this.pages = pages;
        this.users = users;
        this.accounts = accounts;
        this.history = history;
        this.consents = consents;
        this.objections = objections;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The page of this token; empty where there is none. */
    public Optional<PageContent> of(Token token) {
        return pages.behind(token)
                .map(mail -> AccountScope.callAs(mail.account(), () -> reading.execute(status -> content(mail))));
    }

    private PageContent content(PageMail mail) {
        Addressee reader = mail.reader();
        return new PageContent(
                mail,
                users.findById(mail.sender().value()).map(User::displayName).orElse(mail.fromAddress()),
                accounts.nameOf(mail.account()),
                reader == null ? null : standing(mail, reader),
                reader == null ? List.of() : engagements(mail, reader),
                accounts.privacyRulesOf(mail.account()).retention().addressDays());
    }

    private Standing standing(PageMail mail, Addressee reader) {
        TrackingConsent said = consents.of(mail.account(), reader.subject());
        if (said == TrackingConsent.WITHDRAWN) {
            return Standing.OFF_WITHDRAWN;
        }
        if (!objections.among(mail.account(), mail.sender(), List.of(reader)).isEmpty()) {
            return Standing.OFF_OTHERWISE;
        }
        return said == TrackingConsent.GIVEN ? Standing.ON_AGREED : Standing.ON_UNASKED;
    }

    private List<EngagementRow> engagements(PageMail mail, Addressee reader) {
        boolean alone = mail.recipients().size() == 1;
        return history.of(mail.email()).stream()
                .filter(row -> row.kind() != EngagementKind.REPLY)
                .filter(row -> row.recipient() == null
                        ? alone
                        : row.recipient().equals(reader.address().value()))
                .toList();
    }
}
