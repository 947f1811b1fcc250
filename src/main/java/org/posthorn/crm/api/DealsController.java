package org.posthorn.crm.api;

import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Deal;
import org.posthorn.crm.DealForm;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.KeepingDeals;
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

/** Sales in the making. */
@RestController
@RequestMapping("/api/v1/deals")
class DealsController {

    private final FindingRecords finding;
    private final SearchingRecords searching;
    private final KeepingDeals keeping;
    private final MergePatch patch;

    DealsController(FindingRecords finding, SearchingRecords searching, KeepingDeals keeping, MergePatch patch) {
        this.finding = finding;
        this.searching = searching;
        this.keeping = keeping;
        this.patch = patch;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    RecordList<DealResource> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return RecordList.of(new ListQuery(q, sort, limit, cursor).page(searching, Deal.class), DealResource::of);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    DealResource get(@PathVariable String id) {
        return DealResource.of(required(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    DealResource create(@RequestBody DealForm form) {
        return DealResource.of(keeping.create(SignedIn.required(), form));
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    DealResource change(@PathVariable String id, @RequestBody ObjectNode changes) {
        Deal deal = required(id);
        DealForm form = patch.apply(changes, keeping.formOf(deal), DealForm.class);
        return DealResource.of(keeping.edit(deal.key(), form));
    }

    private Deal required(String id) {
        return finding.find(Deal.class, RecordIds.parse(RecordType.DEAL, id))
                .orElseThrow(() -> new NoSuchRecord(RecordType.DEAL));
    }
}
