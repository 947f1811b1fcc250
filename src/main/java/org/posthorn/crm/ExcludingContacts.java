package org.posthorn.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.posthorn.account.AddressPatterns;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.EmailAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Switches tracking or logging off for a contact, with all its addresses, on the user's own list (S4). */
@Service
public class ExcludingContacts {

    private final ExclusionLists lists;
    private final PeopleOfContacts people;

    ExcludingContacts(ExclusionLists lists, PeopleOfContacts people) {
        this.lists = lists;
        this.people = people;
    }

    /** How a contact stands on a list. */
    public enum Standing {
        /** Mail with it is treated like any other. */
        FREE,
        /** The user listed its addresses. */
        EXCLUDED,
        /** The account's list or a domain holds it, which can't be changed for one contact. */
        EXCLUDED_BY_RULE
    }

    @Transactional(readOnly = true)
    public Standing standing(SignedIn user, Contact contact, Exclusion exclusion) {
        Set<EmailAddress> addresses = people.of(contact).addresses();
        if (lists.of(exclusion, user.accountId(), user.userId()).containsAll(texts(addresses))) {
            return Standing.EXCLUDED;
        }
        AddressPatterns holding = lists.holdingFor(exclusion, user.accountId(), user.userId());
        return addresses.stream().allMatch(holding::holds) ? Standing.EXCLUDED_BY_RULE : Standing.FREE;
    }

    /**
     * Puts the contact's addresses on the user's list, or takes them off.
     *
     * @throws org.posthorn.account.InvalidInput when the list is full
     */
    @Transactional
    public void change(SignedIn user, Contact contact, Exclusion exclusion, boolean excluded) {
        List<String> texts = texts(people.of(contact).addresses());
        List<String> list = new ArrayList<>(lists.of(exclusion, user.accountId(), user.userId()));
        list.removeAll(texts);
        if (excluded) {
            list.addAll(texts);
        }
        lists.change(exclusion, user.accountId(), user.userId(), list);
    }

    private static List<String> texts(Set<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::value).collect(Collectors.toList());
    }
}
