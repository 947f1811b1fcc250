package org.posthorn.crm;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes tickets. */
@Service
public class KeepingTickets implements KeepingRecords<Ticket, TicketForm> {

    private final Records records;
    private final StoringRecords storing;
    private final Owners owners;
    private final Clock clock;

    KeepingTickets(Records records, StoringRecords storing, Owners owners, Clock clock) {
        this.records = records;
        this.storing = storing;
        this.owners = owners;
        this.clock = clock;
    }

    private record Checked(
            String subject, TicketStatus status, @Nullable UserId owner) {}

    @Override
    public Class<Ticket> entity() {
        return Ticket.class;
    }

    @Override
    @Transactional
    public Ticket create(SignedIn user, TicketForm form) {
        Checked checked = check(form);
        UserId owner = checked.owner() == null ? user.userId() : checked.owner();
        Ticket ticket = new Ticket(user.accountId(), checked.subject(), owner, false, clock.instant());
        ticket.change(checked.subject(), checked.status());
        return storing.addAndIndex(ticket);
    }

    @Override
    @Transactional
    public Ticket edit(long id, TicketForm form) {
        Ticket ticket = records.living(Ticket.class, id).orElseThrow(() -> new NoSuchRecord(RecordType.TICKET));
        Checked checked = check(form);
        ticket.change(checked.subject(), checked.status());
        ticket.ownedBy(checked.owner());
        storing.index(ticket);
        return ticket;
    }

    @Override
    public TicketForm formOf(Ticket ticket) {
        return new TicketForm(ticket.displayName(), ticket.status().publicName(), Owners.text(ticket));
    }

    private Checked check(TicketForm form) {
        FormCheck check = new FormCheck();
        String subject = check.required("subject", form.subject(), FormCheck.MAX_NAME);
        TicketStatus status = check.read("status", form.status(), TicketStatus::of, "must be open or closed");
        UserId owner = owners.read(check, form.ownerId());
        check.done();
        return new Checked(subject, status == null ? TicketStatus.OPEN : status, owner);
    }
}
