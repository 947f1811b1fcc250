package org.posthorn.crm.api;

import org.jspecify.annotations.Nullable;
import org.posthorn.crm.Company;
import org.posthorn.kernel.PublicId;

/** A company in the API. */
record CompanyResource(
        String id,
        String name,
        @Nullable String domain,
        @Nullable String ownerId) {

    static CompanyResource of(Company company) {
        return new CompanyResource(
                PublicId.of(company.key()), company.displayName(), company.domain(), RecordIds.text(company.ownerId()));
    }
}
