package org.posthorn.privacy;

import java.util.Collection;
import java.util.Set;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;

/**
 * One person, as far as an account knows them.
 *
 * @param contacts more than one where contacts were merged, none where the person is no contact
 * @param addresses all of the person's; what was said with one holds for all
 */
public record DataSubject(Set<ContactId> contacts, Set<EmailAddress> addresses) {

    /** Somebody of whom only addresses are known. */
    public static DataSubject of(Collection<EmailAddress> addresses) {
        return new DataSubject(Set.of(), Set.copyOf(addresses));
    }
}
