package org.posthorn.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InitialSwitches;
import org.posthorn.account.SendDefaults;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Contact;
import org.posthorn.crm.Contacts;
import org.posthorn.kernel.Mailbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says, while a mail is being written, what may be tracked and what is known of its recipients. */
@Service
public class CheckingMail {

    private final SendDefaults defaults;
    private final Contacts contacts;

    CheckingMail(SendDefaults defaults, Contacts contacts) {
        this.defaults = defaults;
        this.contacts = contacts;
    }

    /**
     * The state of the switches and of each recipient.
     *
     * @param initial how the switches stand when the compose window opens (S2)
     */
    public record Answer(InitialSwitches initial, List<RecipientAnswer> recipients) {}

    /**
     * One recipient.
     *
     * @param contact the contact with this address, or null
     * @param eligible whether mail to this recipient may be tracked
     * @param reason why not, or null
     */
    public record RecipientAnswer(
            Mailbox mailbox,
            @Nullable Contact contact,
            boolean eligible,
            @Nullable String reason,
            OpenForecast forecast) {}

    /** Answers for the signed-in user. */
    @Transactional(readOnly = true)
    public Answer check(SignedIn sender, List<Mailbox> recipients) {
        InitialSwitches initial = defaults.initialFor(sender.userId());
        KnownContacts known = KnownContacts.of(recipients.stream(), contacts);
        return new Answer(
                initial,
                recipients.stream()
                        .map(mailbox -> new RecipientAnswer(
                                mailbox,
                                known.of(mailbox.address()),
                                initial.trackAllowed(),
                                initial.trackAllowed() ? null : initial.trackReason(),
                                OpenForecast.of(mailbox.address())))
                        .toList());
    }
}
