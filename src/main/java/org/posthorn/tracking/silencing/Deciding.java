package org.posthorn.tracking.silencing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TrackingObjections;
import org.posthorn.tracking.TrackingObjections.Addressee;
import org.posthorn.tracking.silencing.MailsOfTokens.MailRecipient;
import org.posthorn.tracking.silencing.MailsOfTokens.MailToken;
import org.posthorn.tracking.silencing.SilencedTable.Silence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides which tokens of some mails are silenced now: somebody's own by what holds for them, a token that several recipients
 * share as soon as any of them may not be tracked. Decided anew it comes out the same, so it may be done twice.
 */
@Component
class Deciding {

    private final MailsOfTokens mails;
    private final SilencedTable table;
    private final TrackingObjections objections;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Deciding(
            MailsOfTokens mails,
            SilencedTable table,
            TrackingObjections objections,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.table = table;
        this.objections = objections;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** What is not yet as it has to be. */
    private record Difference(List<Silence> silence, List<Token> free) {

        boolean isNone() {
            return silence.isEmpty() && free.isEmpty();
        }
    }

    /**
     * Looks first and decides only where something changes. Decisions wait for one another and look again then: so none is made
     * from what was true before another one.
     */
    void decide(AccountId account, List<Long> emails) {
        AccountScope.callAs(account, () -> {
            Difference seen = reading.execute(status -> difference(account, emails));
            if (!seen.isNone()) {
                writing.executeWithoutResult(status -> change(account, emails));
            }
            return seen;
        });
    }

    private void change(AccountId account, List<Long> emails) {
        long decision = table.lockNext();
        Difference difference = difference(account, emails);
        table.silence(account, difference.silence(), decision);
        table.free(account, difference.free(), decision);
    }

    private Difference difference(AccountId account, List<Long> emails) {
        Difference difference = new Difference(new ArrayList<>(), new ArrayList<>());
        List<MailToken> tokens = mails.tokens(account, emails);
        if (tokens.isEmpty()) {
            return difference;
        }
        Map<Long, List<MailRecipient>> recipients =
                mails.recipients(account, emails).stream().collect(groupingBy(MailRecipient::email));
        Set<Long> objecting = objecting(
                account, recipients.values().stream().flatMap(List::stream).toList());
        for (MailToken token : tokens) {
            boolean wanted = recipients.getOrDefault(token.email(), List.of()).stream()
                    .filter(recipient -> token.concerns(recipient.id()))
                    .anyMatch(recipient -> objecting.contains(recipient.id()));
            if (wanted && !token.silenced()) {
                difference.silence().add(new Silence(token.token(), token.email(), false));
            } else if (!wanted && token.silenced() && !token.forGood()) {
                difference.free().add(token.token());
            }
        }
        return difference;
    }

    /** The ids of the recipients who may not be tracked; lists are the sender's, so it is asked for each. */
    private Set<Long> objecting(AccountId account, List<MailRecipient> recipients) {
        Map<Long, Set<Addressee>> bySender = recipients.stream()
                .collect(groupingBy(MailRecipient::sender, mapping(MailRecipient::addressee, toSet())));
        bySender.replaceAll((sender, people) -> objections.among(account, new UserId(sender), people));
        return recipients.stream()
                .filter(recipient -> isIn(bySender.get(recipient.sender()), recipient.addressee()))
                .map(MailRecipient::id)
                .collect(toSet());
    }

    private static boolean isIn(@Nullable Set<Addressee> people, Addressee person) {
        return people != null && people.contains(person);
    }
}
