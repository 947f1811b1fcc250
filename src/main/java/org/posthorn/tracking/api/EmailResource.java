package org.posthorn.tracking.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.Draft.RecipientKind;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.EngagementRow;

/**
 * A sent mail in the API.
 *
 * @param state {@code prepared}, {@code sent}, {@code opened}, {@code clicked} or {@code replied}
 * @param logged whether a copy is kept on records
 * @param shared whether its sender shares what becomes of it with the account's other users (P11)
 * @param own whether it is the asking user's own mail; another's is read only
 * @param engagements the newest first; in the answer about a single mail only
 */
record EmailResource(
        String id,
        String subject,
        List<String> to,
        List<String> cc,
        @Nullable Instant sentAt,
        String state,
        int opens,
        int clicks,
        @Nullable Instant lastEngagementAt,
        boolean tracked,
        boolean logged,
        boolean shared,
        boolean own,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<EngagementResource> engagements) {

    /** One open, click or reply, whatever its verdict. */
    record EngagementResource(
            String id,
            String kind,
            Instant at,
            @Nullable String recipient,
            String verdict,
            double confidence,
            List<String> reasons,
            boolean counted,
            boolean inferred,
            String client,
            @Nullable String place,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String url) {

        static EngagementResource of(EngagementRow row) {
            return new EngagementResource(
                    PublicId.of(row.id()),
                    word(row.kind()),
                    row.at(),
                    row.recipient(),
                    row.verdict().publicName(),
                    row.confidence(),
                    row.reasons(),
                    row.counted(),
                    row.inferred(),
                    row.client(),
                    row.place(),
                    row.url());
        }
    }

    /** A mail of the asking user's. */
    static EmailResource of(EmailRow row) {
        return of(row, row.sender(), null);
    }

    static EmailResource of(EmailRow row, UserId reader, @Nullable List<EngagementRow> engagements) {
        return new EmailResource(
                PublicId.of(row.id().value()),
                row.subject(),
                addresses(row, RecipientKind.TO),
                addresses(row, RecipientKind.CC),
                row.sentAt(),
                word(row.state()),
                row.opens(),
                row.clicks(),
                row.lastEngagementAt(),
                row.tracked(),
                row.logged(),
                row.shared(),
                row.sender().equals(reader),
                engagements == null
                        ? null
                        : engagements.stream().map(EngagementResource::of).toList());
    }

    private static List<String> addresses(EmailRow row, RecipientKind kind) {
        return row.recipients().stream()
                .filter(recipient -> recipient.kind() == kind)
                .map(recipient -> new Mailbox(recipient.name(), new EmailAddress(recipient.address())).toString())
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
