package org.posthorn.tracking.silencing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TrackingObjections.Addressee;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the tokens and recipients of mails. */
@Component
class MailsOfTokens {

    private static final String TOKENS = """
        select t.token, t.email_id, t.recipient_id, coalesce(s.silenced, false) as silenced,
            coalesce(s.for_good, false) as for_good
        from tracking_token t left join silenced_token s on s.token = t.token
        where t.email_id in (:emails) and t.account_id = :account and t.kind in ('OPEN', 'CLICK')
        """;

    private static final String RECIPIENTS = """
        select r.id, r.email_id, r.address, r.contact_id, e.user_id
        from outgoing_recipient r join outgoing_email e on e.id = r.email_id
        where r.email_id in (:emails) and r.account_id = :account
        """;

    private final NamedParameterJdbcTemplate jdbc;

    MailsOfTokens(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param recipient whose own token it is, null where the mail's recipients share it */
    record MailToken(Token token, long email, @Nullable Long recipient, boolean silenced, boolean forGood) {

        boolean concerns(long someone) {
            return recipient == null || recipient == someone;
        }
    }

    record MailRecipient(long id, long email, long sender, Addressee addressee) {}

    /** The pixels and links of these mails. */
    List<MailToken> tokens(AccountId account, List<Long> emails) {
        return jdbc.query(
                TOKENS,
                Map.of("emails", emails, "account", account.value()),
                (row, index) -> new MailToken(
                        Token.of(row.getBytes("token")),
                        row.getLong("email_id"),
                        row.getObject("recipient_id", Long.class),
                        row.getBoolean("silenced"),
                        row.getBoolean("for_good")));
    }

    List<MailRecipient> recipients(AccountId account, List<Long> emails) {
        return jdbc.query(RECIPIENTS, Map.of("emails", emails, "account", account.value()), (row, index) -> {
            Long contact = row.getObject("contact_id", Long.class);
            return new MailRecipient(
                    row.getLong("id"),
                    row.getLong("email_id"),
                    row.getLong("user_id"),
                    new Addressee(
                            new EmailAddress(row.getString("address")),
                            contact == null ? null : new ContactId(contact)));
        });
    }
}
