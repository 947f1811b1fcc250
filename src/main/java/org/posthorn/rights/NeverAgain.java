package org.posthorn.rights;

import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.privacy.spi.Person;
import org.springframework.stereotype.Component;

/** Remembers of somebody who was erased only that their mail is neither logged nor tracked again, without their address. */
@Component
class NeverAgain {

    private final ExclusionLists lists;

    NeverAgain(ExclusionLists lists) {
        this.lists = lists;
    }

    void exclude(Person person) {
        for (Exclusion exclusion : Exclusion.values()) {
            lists.excludeUnnamed(exclusion, person.account(), person.addresses());
        }
    }
}
