package org.posthorn.crm.api;

import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.KeepingTickets;
import org.posthorn.crm.NoSuchRecord;
import org.posthorn.crm.SearchingRecords;
import org.posthorn.crm.Ticket;
import org.posthorn.crm.TicketForm;
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

/** What people asked for and wait for. */
@RestController
@RequestMapping("/api/v1/tickets")
class TicketsController {

    private final FindingRecords finding;
    private final SearchingRecords searching;
    private final KeepingTickets keeping;
    private final MergePatch patch;

    TicketsController(FindingRecords finding, SearchingRecords searching, KeepingTickets keeping, MergePatch patch) {
        this.finding = finding;
        this.searching = searching;
        this.keeping = keeping;
        this.patch = patch;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    RecordList<TicketResource> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return RecordList.of(new ListQuery(q, sort, limit, cursor).page(searching, Ticket.class), TicketResource::of);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    TicketResource get(@PathVariable String id) {
        return TicketResource.of(required(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    TicketResource create(@RequestBody TicketForm form) {
        return TicketResource.of(keeping.create(SignedIn.required(), form));
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    TicketResource change(@PathVariable String id, @RequestBody ObjectNode changes) {
        Ticket ticket = required(id);
        TicketForm form = patch.apply(changes, keeping.formOf(ticket), TicketForm.class);
        return TicketResource.of(keeping.edit(ticket.key(), form));
    }

    private Ticket required(String id) {
        return finding.find(Ticket.class, RecordIds.parse(RecordType.TICKET, id))
                .orElseThrow(() -> new NoSuchRecord(RecordType.TICKET));
    }
}
