package org.posthorn.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InitialSwitches;
import org.posthorn.account.SendDefaults;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Contact;
import org.posthorn.crm.FindingRecords;
import org.posthorn.kernel.Mailbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says, while a mail is being written, what may be tracked, where it would be logged and what is known of its recipients. */
@Service
public class CheckingMail {

    private final SendDefaults defaults;
    private final FindingRecords records;
    private final ForecastingLog forecasting;

    CheckingMail(SendDefaults defaults, FindingRecords records, ForecastingLog forecasting) {
        this.defaults = defaults;
        this.records = records;
        this.forecasting = forecasting;
    }

    /**
     * The state of the switches and of each recipient.
     *
     * @param initial how the switches stand when the compose window opens (S2)
     */
    public record Answer(InitialSwitches initial, LogForecast log, List<RecipientAnswer> recipients) {}

    /**
     * One recipient.
     *
     * @param contact the contact with this address, or null
     * @param eligible whether mail to this recipient may be tracked
     * @param reason why not, or null
     * @param neverLog whether mail to this recipient is never logged (G3)
     */
    public record RecipientAnswer(
            Mailbox mailbox,
            @Nullable Contact contact,
            boolean eligible,
            @Nullable String reason,
            boolean neverLog,
            OpenForecast forecast) {}

    /** Answers for the signed-in user. */
    @Transactional(readOnly = true)
    public Answer check(SignedIn sender, List<Mailbox> recipients) {
        InitialSwitches initial = defaults.initialFor(sender.userId());
        KnownContacts known = KnownContacts.of(recipients.stream(), records);
        LogForecast log = forecasting.forecast(sender, recipients, known, initial.log());
        return new Answer(
                initial,
                log,
                recipients.stream()
                        .map(mailbox -> new RecipientAnswer(
                                mailbox,
                                known.of(mailbox.address()),
                                initial.trackAllowed(),
                                initial.trackAllowed() ? null : initial.trackReason(),
                                log.neverLogged().contains(mailbox.address()),
                                OpenForecast.of(mailbox.address())))
                        .toList());
    }
}
