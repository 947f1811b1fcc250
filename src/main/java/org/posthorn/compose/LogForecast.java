package org.posthorn.compose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.Suggestion;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Visibility;

/**
 * What would become of a mail's copy, said while it is being written.
 *
 * @param on whether the Log switch starts on (S2)
 * @param reason why the mail can't be logged, or null where it can
 * @param bccAddress the secret address that its copy goes to, or null while there is none
 * @param visibility who will see the copy unless it is an answer to a mail that fewer see (P12, C7)
 * @param neverLogged the recipients on a never-log list (G3)
 * @param associations the records that it may belong to (G9)
 * @param newContacts recipients that no contact is known of (G5)
 */
public record LogForecast(
        boolean on,
        @Nullable String reason,
        @Nullable String bccAddress,
        Visibility visibility,
        Set<EmailAddress> neverLogged,
        List<Suggestion> associations,
        List<NewContact> newContacts) {

    /** @param selected whether the box is ticked at first */
    public record NewContact(EmailAddress address, boolean selected) {}

    /** Whether the mail may be logged. */
    public boolean allowed() {
        return reason == null;
    }
}
