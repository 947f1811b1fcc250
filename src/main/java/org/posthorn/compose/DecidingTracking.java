package org.posthorn.compose;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AddressPatterns;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.account.OwnAddresses;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Contact;
import org.posthorn.crm.PeopleOfContacts;
import org.posthorn.crm.PeopleOfContacts.Standing;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.Consents;
import org.posthorn.privacy.MailCopies;
import org.posthorn.privacy.RecipientFacts;
import org.posthorn.privacy.RecipientFacts.Acquaintance;
import org.posthorn.privacy.TrackingConsent;
import org.posthorn.privacy.TrackingDecision;
import org.posthorn.privacy.TrackingPermissions;
import org.springframework.stereotype.Component;

/** Gathers what is known of a mail's recipients and has decided whether it may be tracked. */
@Component
class DecidingTracking {

    private final ChangingAccountDefaults account;
    private final ExclusionLists exclusions;
    private final OwnAddresses ownAddresses;
    private final LogAddresses logAddresses;
    private final PeopleOfContacts people;
    private final Consents consents;

    DecidingTracking(
            ChangingAccountDefaults account,
            ExclusionLists exclusions,
            OwnAddresses ownAddresses,
            LogAddresses logAddresses,
            PeopleOfContacts people,
            Consents consents) {
        this.account = account;
        this.exclusions = exclusions;
        this.ownAddresses = ownAddresses;
        this.logAddresses = logAddresses;
        this.people = people;
        this.consents = consents;
    }

    /** @param recipients in the order of the headers */
    TrackingDecision decide(
            SignedIn sender, Collection<EmailAddress> recipients, KnownContacts known, MailCopies copies) {
        AccountId accountId = sender.accountId();
        return TrackingPermissions.decide(
                account.of(accountId).allowTracking(),
                account.privacyRulesOf(accountId).dataPrivacy(),
                copies,
                new Facts(sender, new HashSet<>(recipients), known).of(recipients));
    }

    /** What is known of the recipients of one mail, fetched at once. */
    private final class Facts {

        private final KnownContacts known;
        private final AddressPatterns neverTracked;
        private final Map<EmailAddress, UserId> users;
        private final UserId sender;
        private final @Nullable String senderLogAddress;
        private final Map<ContactId, Standing> standing;
        private final Map<EmailAddress, TrackingConsent> said;

        private Facts(SignedIn sender, Set<EmailAddress> recipients, KnownContacts known) {
            this.known = known;
            this.sender = sender.userId();
            this.neverTracked = exclusions.holdingFor(Exclusion.TRACK, sender.accountId(), sender.userId());
            this.users = ownAddresses.among(recipients);
            this.senderLogAddress = logAddresses.of(sender).orElse(null);
            Set<Contact> contacts = recipients.stream()
                    .flatMap(address -> known.allOf(address).stream())
                    .collect(Collectors.toSet());
            this.standing = people.standing(sender.accountId(), contacts);
            this.said = consents.ofEach(sender.accountId(), recipients);
        }

        private List<RecipientFacts> of(Collection<EmailAddress> recipients) {
            return recipients.stream().map(this::of).toList();
        }

        private RecipientFacts of(EmailAddress address) {
            Contact contact = known.of(address);
            return new RecipientFacts(
                    address,
                    acquaintance(address),
                    contact != null && standing(contact).legalBasis() != null,
                    consent(address),
                    neverTracked.holds(address));
        }

        private Acquaintance acquaintance(EmailAddress address) {
            if (sender.equals(users.get(address)) || address.value().equals(senderLogAddress)) {
                return Acquaintance.SENDER;
            }
            int contacts = known.allOf(address).size();
            return contacts == 0
                    ? Acquaintance.STRANGER
                    : contacts == 1 ? Acquaintance.CONTACT : Acquaintance.SEVERAL_CONTACTS;
        }

        /** Where several contacts have the address, one that withdrew is enough. */
        private TrackingConsent consent(EmailAddress address) {
            List<Contact> contacts = known.allOf(address);
            return contacts.size() == 1
                    ? standing(contacts.getFirst()).consent()
                    : contacts.stream()
                            .map(contact -> standing(contact).consent())
                            .filter(state -> state == TrackingConsent.WITHDRAWN)
                            .findFirst()
                            .orElseGet(() -> Objects.requireNonNull(said.get(address)));
        }

        private Standing standing(Contact contact) {
            return Objects.requireNonNull(standing.get(contact.id()));
        }
    }
}
