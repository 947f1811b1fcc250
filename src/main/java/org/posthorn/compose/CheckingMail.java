package org.posthorn.compose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InitialSwitches;
import org.posthorn.account.SendDefaults;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Contact;
import org.posthorn.crm.FindingRecords;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.privacy.MailCopies;
import org.posthorn.privacy.TrackingDecision;
import org.posthorn.privacy.TrackingDecision.RecipientDecision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says, while a mail is being written, what may be tracked, where it would be logged and what is known of its recipients. */
@Service
public class CheckingMail {

    private final SendDefaults defaults;
    private final FindingRecords records;
    private final ForecastingLog forecasting;
    private final DecidingTracking deciding;

    CheckingMail(SendDefaults defaults, FindingRecords records, ForecastingLog forecasting, DecidingTracking deciding) {
        this.defaults = defaults;
        this.records = records;
        this.forecasting = forecasting;
        this.deciding = deciding;
    }

    /**
     * The state of the switches and of each recipient.
     *
     * @param initial how the switches stand when the compose window opens (S2)
     * @param decision whether a mail to these recipients may be tracked
     */
    public record Answer(
            InitialSwitches initial, TrackingDecision decision, LogForecast log, List<RecipientAnswer> recipients) {}

    /**
     * One recipient.
     *
     * @param contact the contact with this address, or null
     * @param tracking whether mail to this recipient may be tracked, and why not
     * @param neverLog whether mail to this recipient is never logged (G3)
     */
    public record RecipientAnswer(
            Mailbox mailbox,
            @Nullable Contact contact,
            RecipientDecision tracking,
            boolean neverLog,
            OpenForecast forecast) {}

    /**
     * Answers for the signed-in user. Not read-only: the user's secret address is made at the first asking.
     *
     * @param copies how the mail will go out
     */
    @Transactional
    public Answer check(SignedIn sender, List<Mailbox> recipients, MailCopies copies) {
        InitialSwitches initial = defaults.initialFor(sender.userId());
        KnownContacts known = KnownContacts.of(recipients.stream(), records);
        LogForecast log = forecasting.forecast(sender, recipients, known, initial.log());
        TrackingDecision decision = deciding.decide(
                sender, recipients.stream().map(Mailbox::address).toList(), known, copies);
        Map<EmailAddress, RecipientDecision> decided = decision.recipients().stream()
                .collect(Collectors.toMap(RecipientDecision::address, Function.identity()));
        return new Answer(
                initial,
                decision,
                log,
                recipients.stream()
                        .map(mailbox -> new RecipientAnswer(
                                mailbox,
                                known.of(mailbox.address()),
                                Objects.requireNonNull(decided.get(mailbox.address())),
                                log.neverLogged().contains(mailbox.address()),
                                OpenForecast.of(mailbox.address())))
                        .toList());
    }
}
