package org.posthorn.rights;

import org.posthorn.account.Exclusion;
import org.posthorn.account.UnnamedExclusions;
import org.posthorn.privacy.spi.Person;
import org.springframework.stereotype.Component;

/** Remembers of somebody who was erased only that their mail is neither logged nor tracked again, without their address. */
@Component
class NeverAgain {

    private final UnnamedExclusions exclusions;

    NeverAgain(UnnamedExclusions exclusions) {
        this.exclusions = exclusions;
    }

    void exclude(Person person) {
        for (Exclusion exclusion : Exclusion.values()) {
            exclusions.add(person.account(), exclusion, person.addresses());
        }
    }
}
