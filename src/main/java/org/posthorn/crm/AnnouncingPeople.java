package org.posthorn.crm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.posthorn.account.TrackingRulesChanged;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.LegalBasisChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells, in the transaction of the change, that whose an address is, is another question since: so is whether mail to it is tracked. */
@Component
class AnnouncingPeople {

    private final ContactAddresses addresses;
    private final ApplicationEventPublisher events;

    AnnouncingPeople(ContactAddresses addresses, ApplicationEventPublisher events) {
        this.addresses = addresses;
        this.events = events;
    }

    /** All addresses that the contact has now. */
    Set<EmailAddress> addressesOf(Contact contact) {
        Set<EmailAddress> all = new HashSet<>(Set.of(contact.email()));
        addresses.findByContactIdInOrderById(List.of(contact.key())).forEach(other -> all.add(other.address()));
        return all;
    }

    /** The contact has come or gone. */
    void cameOrWent(Contact contact) {
        tell(contact, addressesOf(contact));
    }

    /** The contact may have got other addresses; nothing is told where they are the same. */
    void changed(Contact contact, Set<EmailAddress> before) {
        Set<EmailAddress> concerned = addressesOf(contact);
        Set<EmailAddress> kept = new HashSet<>(concerned);
        kept.retainAll(before);
        concerned.addAll(before);
        concerned.removeAll(kept);
        if (!concerned.isEmpty()) {
            tell(contact, concerned);
        }
    }

    private void tell(Contact contact, Set<EmailAddress> concerned) {
        events.publishEvent(new LegalBasisChanged(contact.accountId(), contact.id()));
        concerned.forEach(
                address -> events.publishEvent(new TrackingRulesChanged(contact.accountId(), address.value())));
    }
}
