package org.posthorn.crm.api;

import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Company;
import org.posthorn.crm.CompanyForm;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.KeepingCompanies;
import org.posthorn.crm.NoSuchRecord;
import org.posthorn.crm.SearchingRecords;
import org.posthorn.kernel.RecordType;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The organisations that contacts work for. */
@RestController
@RequestMapping("/api/v1/companies")
class CompaniesController {

    private final FindingRecords finding;
    private final SearchingRecords searching;
    private final KeepingCompanies keeping;
    private final MergePatch patch;

    CompaniesController(
            FindingRecords finding, SearchingRecords searching, KeepingCompanies keeping, MergePatch patch) {
        this.finding = finding;
        this.searching = searching;
        this.keeping = keeping;
        this.patch = patch;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    RecordList<CompanyResource> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return RecordList.of(new ListQuery(q, sort, limit, cursor).page(searching, Company.class), CompanyResource::of);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    CompanyResource get(@PathVariable String id) {
        return CompanyResource.of(required(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    CompanyResource create(@RequestBody CompanyForm form) {
        return CompanyResource.of(keeping.create(SignedIn.required(), form));
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    CompanyResource change(@PathVariable String id, @RequestBody ObjectNode changes) {
        Company company = required(id);
        CompanyForm form = patch.apply(changes, keeping.formOf(company), CompanyForm.class);
        return CompanyResource.of(keeping.edit(company.key(), form));
    }

    private Company required(String id) {
        return finding.find(Company.class, RecordIds.parse(RecordType.COMPANY, id))
                .orElseThrow(() -> new NoSuchRecord(RecordType.COMPANY));
    }
}
