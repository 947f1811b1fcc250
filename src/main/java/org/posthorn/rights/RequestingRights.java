package org.posthorn.rights;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.account.Audit;
import org.posthorn.account.AuditEntry;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.KnownPeople;
import org.posthorn.crm.KnownPeople.Known;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a contact may ask for (P8), begun for them by a super-admin; callers let nobody else do that. */
@Service
public class RequestingRights {

    private final KnownPeople people;
    private final Holders holders;
    private final Jobs jobs;
    private final JobWorker worker;
    private final Audit audit;
    private final TransactionTemplate transaction;

    RequestingRights(
            KnownPeople people,
            Holders holders,
            Jobs jobs,
            JobWorker worker,
            Audit audit,
            TransactionTemplate transaction) {
        this.people = people;
        this.holders = holders;
        this.jobs = jobs;
        this.worker = worker;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What erasing a contact would take.
     *
     * @param address what has to be typed to confirm it
     */
    public record Preview(String name, EmailAddress address, Counts counts) {}

    /**
     * Counts in a while that grows with the account's mail.
     *
     * @throws NoSuchPerson when there is no such contact
     */
    public Preview preview(AccountId account, long contact) {
        return AccountScope.callAs(account, () -> previewHere(account, contact));
    }

    private Preview previewHere(AccountId account, long contact) {
        Known known = required(account, contact);
        return new Preview(known.name(), known.mainAddress(), holders.count(known.person()));
    }

    /**
     * Begins to write down all that is held about the contact.
     *
     * @throws NoSuchPerson when there is no such contact
     */
    public Job export(long contact) {
        SignedIn user = SignedIn.required();
        required(user.accountId(), contact);
        return add(new Jobs.Wanted(user.accountId(), JobKind.EXPORT, user.userId(), contact, null, null));
    }

    /**
     * Begins to erase all that is held about the contact; where that is under way already, tells of it.
     *
     * @param confirm the contact's first address as somebody typed it, or null where a client asks that needs no second thought
     * @param exclude whether mail of theirs shall never be logged or tracked again
     * @throws NoSuchPerson when there is no such contact
     * @throws InvalidInput when the typed address is another
     */
    public Job erase(long contact, @Nullable String confirm, boolean exclude) {
        SignedIn user = SignedIn.required();
        AccountId account = user.accountId();
        Known known = required(account, contact);
        String address = known.mainAddress().value();
        if (confirm != null && !confirm.strip().toLowerCase(Locale.ROOT).equals(address)) {
            throw new InvalidInput("confirm", "Must be the contact's address.");
        }
        Person person = known.person();
        return jobs.open(account, JobKind.ERASURE, contact)
                .orElseGet(() -> add(new Jobs.Wanted(
                        account, JobKind.ERASURE, user.userId(), contact, PersonText.write(person, exclude), null)));
    }

    /** The audit log tells of the contact by its id, which says nothing once the contact is erased. */
    private Job add(Jobs.Wanted wanted) {
        long id = Objects.requireNonNull(transaction.execute(status -> {
            String what = wanted.kind() == JobKind.EXPORT ? "rights.export" : "rights.erase";
            audit.record(
                    wanted.account(),
                    new AuditEntry(what, PublicId.of(Objects.requireNonNull(wanted.contact())), null, null));
            return jobs.add(wanted).orElseThrow();
        }));
        worker.wake();
        return jobs.find(wanted.account(), id).orElseThrow();
    }

    private Known required(AccountId account, long contact) {
        return people.behind(account, contact).orElseThrow(NoSuchPerson::new);
    }
}
