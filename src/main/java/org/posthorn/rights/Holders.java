package org.posthorn.rights;

import java.util.Comparator;
import java.util.List;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.Person;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.springframework.stereotype.Component;

/** Everybody who holds personal data, always in the same order. */
@Component
class Holders {

    private final List<PersonalDataHolder> all;

    Holders(List<PersonalDataHolder> all) {
        this.all = all.stream()
                .sorted(Comparator.comparingInt(PersonalDataHolder::order)
                        .thenComparing(holder -> holder.getClass().getName()))
                .toList();
    }

    List<PersonalDataHolder> all() {
        return all;
    }

    Counts count(Person person) {
        return all.stream().map(holder -> holder.count(person)).reduce(Counts.NONE, Counts::plus);
    }
}
