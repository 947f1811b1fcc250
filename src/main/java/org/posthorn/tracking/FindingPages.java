package org.posthorn.tracking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.tracking.TrackingObjections.Addressee;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds what a recipient's page is about. Over all accounts: recipients belong to none, and whoever holds a signed token, a random
 * number of 128 bits, was sent it.
 */
@Service
public class FindingPages {

    private static final String BEHIND = """
        select account_id, email_id, recipient_id from tracking_token
        where token = ? and kind = 'PAGE' and revoked_at is null
        """;

    private final JdbcTemplate jdbc;
    private final OutgoingEmails emails;
    private final OutgoingRecipients recipients;
    private final TransactionTemplate reading;

    FindingPages(
            JdbcTemplate jdbc,
            OutgoingEmails emails,
            OutgoingRecipients recipients,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.emails = emails;
        this.recipients = recipients;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    private record Found(
            AccountId account, long email, @Nullable Long recipient) {}

    /** The mail whose page has this token; empty where there is none. */
    public Optional<PageMail> behind(Token token) {
        return jdbc
                .query(
                        BEHIND,
                        (row, index) -> new Found(
                                new AccountId(row.getLong("account_id")),
                                row.getLong("email_id"),
                                row.getObject("recipient_id", Long.class)),
                        (Object) token.bytes())
                .stream()
                .findFirst()
                .flatMap(found -> AccountScope.callAs(found.account(), () -> reading.execute(status -> mail(found))));
    }

    private Optional<PageMail> mail(Found found) {
        List<OutgoingRecipient> all = recipients.findByEmailIdOrderById(found.email());
        Addressee reader = all.stream()
                .filter(one -> all.size() == 1 || ((Long) one.id()).equals(found.recipient()))
                .map(FindingPages::addressee)
                .findFirst()
                .orElse(null);
        return emails.findById(found.email())
                .map(email -> new PageMail(
                        found.account(),
                        email.id(),
                        email.userId(),
                        email.fromAddress(),
                        email.subject(),
                        email.sentAt() == null ? email.preparedAt() : email.sentAt(),
                        reader,
                        all.stream().map(FindingPages::addressee).toList()));
    }

    private static Addressee addressee(OutgoingRecipient recipient) {
        Long contact = recipient.contactId();
        return new Addressee(new EmailAddress(recipient.address()), contact == null ? null : new ContactId(contact));
    }
}
