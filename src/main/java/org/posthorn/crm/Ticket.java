package org.posthorn.crm;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;

/** Something that somebody asked for and waits for. */
@Entity
@Table(name = "ticket")
public class Ticket extends CrmRecord {

    private String subject;

    @Enumerated(EnumType.STRING)
    private TicketStatus status;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Ticket() {}

    Ticket(AccountId account, String subject, @Nullable UserId owner, boolean sample, Instant now) {
        super(account, owner, sample, now);
        this.subject = subject;
        this.status = TicketStatus.OPEN;
        sort();
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.TICKET, key());
    }

    @Override
    public final String displayName() {
        return subject;
    }

    public TicketStatus status() {
        return status;
    }

    @Override
    List<String> searchTexts() {
        return List.of(subject);
    }

    void change(String newSubject, TicketStatus newStatus) {
        subject = newSubject;
        status = newStatus;
        sort();
    }
}
