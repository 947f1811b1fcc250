package org.posthorn.crm;

import org.jspecify.annotations.Nullable;

/**
 * A company as it is filled in.
 *
 * @param name needed
 * @param domain where its mail comes from
 * @param ownerId the owner's public id
 */
public record CompanyForm(
        @Nullable String name,
        @Nullable String domain,
        @Nullable String ownerId) {}
