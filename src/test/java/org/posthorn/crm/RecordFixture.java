package org.posthorn.crm;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.posthorn.account.AccountScope;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.UserId;
import org.springframework.context.ApplicationContext;

/** Makes records of one user through the real use cases. */
public final class RecordFixture {

    private final ApplicationContext context;
    private final User user;

    public RecordFixture(ApplicationContext context, User user) {
        this.context = context;
        this.user = user;
    }

    private record Person(UserId userId, AccountId accountId, Role role) implements SignedIn {}

    /** A bean of the server. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Runs the work bound to the user's account. */
    public <T> T in(Supplier<T> work) {
        return AccountScope.callAs(user.accountId(), work);
    }

    public SignedIn signedIn() {
        return new Person(user.id(), user.accountId(), user.role());
    }

    public Contact contact(String email, String firstName, String lastName) {
        return in(() -> bean(KeepingContacts.class).create(signedIn(), ContactForm.of(email, firstName, lastName)));
    }

    public Company company(String name) {
        return in(() -> bean(KeepingCompanies.class).create(signedIn(), new CompanyForm(name, null, null)));
    }

    /** @param status {@code open}, {@code won} or {@code lost} */
    public Deal deal(String name, String status) {
        DealForm form = new DealForm(name, "Offer", new BigDecimal("10"), "EUR", status, null);
        return in(() -> bean(KeepingDeals.class).create(signedIn(), form));
    }

    /** @param status {@code open} or {@code closed} */
    public Ticket ticket(String subject, String status) {
        return in(() -> bean(KeepingTickets.class).create(signedIn(), new TicketForm(subject, status, null)));
    }

    public void associate(RecordRef one, RecordRef other) {
        in(() -> {
            bean(AssociatingRecords.class).associate(one, other);
            return true;
        });
    }

    /** The public id of a record. */
    public static String id(CrmRecord record) {
        return PublicId.of(record.key());
    }
}
