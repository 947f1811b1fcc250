package org.posthorn.crm.api;

import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.crm.AssociatingRecords;
import org.posthorn.crm.DeletingRecords;
import org.posthorn.crm.RecordLabel;
import org.posthorn.kernel.PublicId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done to a record of any type. */
@RestController
@RequestMapping("/api/v1/{type:contacts|companies|deals|tickets}/{id}")
class RecordsController {

    private static final String OTHER =
            "/associations/{type2:contacts|companies|deals|tickets|contact|company|deal|ticket}/{id2}";
    private static final int PAGE = 50;

    private final DeletingRecords deleting;
    private final AssociatingRecords associating;

    RecordsController(DeletingRecords deleting, AssociatingRecords associating) {
        this.deleting = deleting;
        this.associating = associating;
    }

    /** @param type {@code contact}, {@code company}, {@code deal} or {@code ticket} */
    record AssociatedRecord(String type, String id, String label) {

        static AssociatedRecord of(RecordLabel label) {
            return new AssociatedRecord(
                    label.record().type().publicName(),
                    PublicId.of(label.record().id()),
                    label.label());
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void delete(@PathVariable String type, @PathVariable String id) {
        deleting.delete(RecordIds.parse(type, id));
    }

    /** Makes a delete of the last 30 days undone. */
    @PostMapping("/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void restore(@PathVariable String type, @PathVariable String id) {
        deleting.restore(RecordIds.parse(type, id));
    }

    @GetMapping("/associations")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    RecordList<AssociatedRecord> associations(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor) {
        AssociatingRecords.Page page = associating.page(RecordIds.parse(type, id), before(cursor), PAGE);
        Long next = page.next();
        return new RecordList<>(
                page.items().stream().map(AssociatedRecord::of).toList(), next == null ? null : PublicId.of(next));
    }

    @PutMapping(OTHER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void associate(
            @PathVariable String type, @PathVariable String id, @PathVariable String type2, @PathVariable String id2) {
        associating.associate(RecordIds.parse(type, id), RecordIds.parse(type2, id2));
    }

    @DeleteMapping(OTHER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void dissociate(
            @PathVariable String type, @PathVariable String id, @PathVariable String type2, @PathVariable String id2) {
        associating.dissociate(RecordIds.parse(type, id), RecordIds.parse(type2, id2));
    }

    private static @Nullable Long before(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        return PublicId.parse(cursor)
                .orElseThrow(() -> new InvalidInput("cursor", "Must be a nextCursor of an earlier answer."));
    }
}
