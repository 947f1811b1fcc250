package org.posthorn.crm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;

/**
 * A contact as it is filled in.
 *
 * @param email needed
 * @param companyId the primary company's public id
 * @param ownerId the owner's public id
 */
public record ContactForm(
        @Nullable String email,
        @Nullable List<String> otherEmails,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String companyId,
        @Nullable String ownerId,
        @Nullable Boolean marketing) {

    /** The form of somebody of whom only address and name are known. */
    public static ContactForm of(String email, String firstName, String lastName) {
        return new ContactForm(email, List.of(), firstName, lastName, null, null, false);
    }

    /** What stands in a form, checked. */
    record Checked(
            EmailAddress email,
            List<EmailAddress> others,
            String firstName,
            String lastName,
            @Nullable Long company,
            @Nullable UserId owner,
            boolean marketing) {}
}
