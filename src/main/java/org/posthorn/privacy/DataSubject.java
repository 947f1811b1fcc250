package org.posthorn.privacy;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;

/**
 * One person, as far as an account knows them.
 *
 * @param contact null when the person is no contact
 * @param addresses all of the person's; what was said with one holds for all
 */
public record DataSubject(@Nullable ContactId contact, Set<EmailAddress> addresses) {

    public static DataSubject of(Collection<EmailAddress> addresses) {
        return new DataSubject(null, Set.copyOf(addresses));
    }
}
