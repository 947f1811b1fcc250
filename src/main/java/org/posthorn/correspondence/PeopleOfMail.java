package org.posthorn.correspondence;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posthorn.crm.FindingRecords;
import org.posthorn.kernel.EmailAddress;
import org.springframework.stereotype.Component;

/** Looks up which contacts a mail's outsiders are. */
@Component
class PeopleOfMail {

    private final FindingRecords finding;

    PeopleOfMail(FindingRecords finding) {
        this.finding = finding;
    }

    People of(Parties parties) {
        Set<EmailAddress> addresses = parties.outsideAddresses().stream()
                .flatMap(address -> Stream.of(address, address.withoutTag()))
                .collect(Collectors.toCollection(HashSet::new));
        return People.of(parties.outsiders(), addresses.isEmpty() ? Map.of() : finding.contactsOf(addresses));
    }
}
