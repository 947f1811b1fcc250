package org.posthorn.crm;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes companies. */
@Service
public class KeepingCompanies implements KeepingRecords<Company, CompanyForm> {

    private static final int MAX_DOMAIN = 255;

    private final Records records;
    private final StoringRecords storing;
    private final Owners owners;
    private final Clock clock;

    KeepingCompanies(Records records, StoringRecords storing, Owners owners, Clock clock) {
        this.records = records;
        this.storing = storing;
        this.owners = owners;
        this.clock = clock;
    }

    private record Checked(
            String name, @Nullable String domain, @Nullable UserId owner) {}

    @Override
    public Class<Company> entity() {
        return Company.class;
    }

    @Override
    @Transactional
    public Company create(SignedIn user, CompanyForm form) {
        Checked checked = check(form);
        UserId owner = checked.owner() == null ? user.userId() : checked.owner();
        return storing.addAndIndex(
                new Company(user.accountId(), checked.name(), checked.domain(), owner, false, clock.instant()));
    }

    @Override
    @Transactional
    public Company edit(long id, CompanyForm form) {
        Company company = records.living(Company.class, id).orElseThrow(() -> new NoSuchRecord(RecordType.COMPANY));
        Checked checked = check(form);
        company.change(checked.name(), checked.domain());
        company.ownedBy(checked.owner());
        storing.index(company);
        return company;
    }

    /** The company of that name, or a new one. */
    @Transactional
    public Company named(SignedIn user, String name) {
        return records.named(Company.class, name.strip())
                .orElseGet(() -> create(user, new CompanyForm(name, null, null)));
    }

    @Override
    public CompanyForm formOf(Company company) {
        return new CompanyForm(company.displayName(), company.domain(), Owners.text(company));
    }

    private Checked check(CompanyForm form) {
        FormCheck check = new FormCheck();
        String name = check.required("name", form.name(), FormCheck.MAX_NAME);
        String domain = check.text("domain", form.domain(), MAX_DOMAIN).toLowerCase(Locale.ROOT);
        check.demand(
                domain.isEmpty() || domain.matches("[\\p{L}\\p{N}.-]+"), "domain", "must be a domain such as x.test");
        UserId owner = owners.read(check, form.ownerId());
        check.done();
        return new Checked(name, domain.isEmpty() ? null : domain, owner);
    }
}
