package org.posthorn.correspondence;

import java.util.Optional;
import org.posthorn.account.CreateContacts;
import org.posthorn.account.OwnAddresses;
import org.posthorn.mailbox.SeenMail;
import org.springframework.stereotype.Component;

/**
 * Who takes part in a mail that may be logged, and what holds for it.
 *
 * @param standing for its owner's mail
 */
record Involved(Standing standing, Parties parties, People people) {

    /** Whether a super-admin has everybody's mail logged (A3). */
    boolean everythingIsLogged() {
        return standing.defaults().applyLogDefault() && standing.defaults().logByDefault();
    }

    /** Whether there is a contact that it can be logged on, or one would be made (G5, G6). */
    boolean hasSomewhereToGo() {
        boolean makesContacts = !standing.defaults().existingContactsOnly()
                && standing.wishes().createContacts() == CreateContacts.ALWAYS;
        return !people.known().isEmpty()
                || !people.ambiguous().isEmpty()
                || (makesContacts && !people.unknown().isEmpty());
    }

    /** Whether its author is a contact. */
    boolean isFromAContact() {
        return !parties.outsiders().isEmpty()
                && !people.unknown().contains(parties.outsiders().getFirst());
    }

    /** Finds out. */
    @Component
    static class Finder {

        private final OwnAddresses ownAddresses;
        private final StandingRules standingRules;
        private final PeopleOfMail peopleOfMail;

        Finder(OwnAddresses ownAddresses, StandingRules standingRules, PeopleOfMail peopleOfMail) {
            this.ownAddresses = ownAddresses;
            this.standingRules = standingRules;
            this.peopleOfMail = peopleOfMail;
        }

        /**
         * Who takes part; empty for mail that is none of a user's, and for mail with somebody whose mail is never logged (G3).
         *
         * @param answers whether it answers a logged mail
         */
        Optional<Involved> of(SeenMail seen, boolean answers) {
            return Parties.of(seen.mail(), seen.user(), ownAddresses.among(Parties.addresses(seen.mail())), answers)
                    .map(parties -> new Involved(
                            standingRules.of(seen.account(), parties.owner()), parties, peopleOfMail.of(parties)))
                    .filter(involved -> involved.standing()
                            .neverLog()
                            .firstOf(involved.parties().outsideAddresses())
                            .isEmpty());
        }
    }
}
