package org.posthorn.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The further addresses that users say they send from (G2), and which of them are proven. */
@Service
@Transactional
public class KeepingAliases {

    static final int MOST = 50;

    private final Aliases aliases;
    private final Users users;
    private final SendingNotes notes;
    private final EntityManager entities;
    private final Clock clock;
    private final Audit audit;

    KeepingAliases(Aliases aliases, Users users, SendingNotes notes, EntityManager entities, Clock clock, Audit audit) {
        this.aliases = aliases;
        this.users = users;
        this.notes = notes;
        this.entities = entities;
        this.clock = clock;
        this.audit = audit;
    }

    /** The user's aliases, in the order they were added. */
    @Transactional(readOnly = true)
    public List<Alias> of(UserId user) {
        return aliases.findByUserIdOrderById(user.value());
    }

    /**
     * Adds an alias that is yet to be proven ({@link ProvingAliases}); one that the user has already stays as it is. On a server
     * that can send no code, a super-admin's word is proof enough.
     *
     * @throws AliasRefused when the address is somebody's already
     */
    public Alias add(UserId id, EmailAddress address) {
        User user = users.findById(id.value()).orElseThrow();
        if (users.findByEmail(address.value()).isPresent()) {
            throw new AliasRefused(AliasRefused.Why.SIGN_IN_ADDRESS);
        }
        refuseAnothers(id, address);
        Alias alias =
                aliases.findByAddressAndUserId(address.value(), id.value()).orElseGet(() -> fresh(user, address));
        if (user.role() == Role.SUPER_ADMIN && !notes.configured()) {
            prove(alias, AliasProof.SUPER_ADMIN);
        }
        return alias;
    }

    /** @return false when the user has no such alias */
    public boolean remove(UserId user, long alias) {
        return aliases.findByIdAndUserId(alias, user.value())
                .map(found -> {
                    aliases.delete(found);
                    note(found, "aliases.removed", found.address().value(), null);
                    return true;
                })
                .orElse(false);
    }

    Optional<Alias> find(UserId user, long alias) {
        return aliases.findByIdAndUserId(alias, user.value());
    }

    /** Of all users of the account, those that wait for proof, the longest waiting first; at most a hundred. */
    @Transactional(readOnly = true)
    List<Alias> waiting() {
        return aliases.findByVerifiedAtIsNullOrderById(Limit.of(100));
    }

    void expectCode(long alias, String hash) {
        required(alias).expectCode(hash, clock.instant());
    }

    void forgetCode(long alias) {
        required(alias).forgetCode();
    }

    /** @throws AliasRefused when another user was quicker */
    Alias prove(long id, AliasProof how) {
        Alias alias = required(id);
        refuseAnothers(alias.userId(), alias.address());
        prove(alias, how);
        return alias;
    }

    /** The user connected a mailbox that may send from these addresses: whichever are nobody's yet are the user's now (G2). */
    public void proveByMailbox(UserId id, Collection<EmailAddress> addresses) {
        User user = users.findById(id.value()).orElseThrow();
        addresses.stream()
                .filter(address -> users.findByEmail(address.value()).isEmpty())
                .filter(address -> aliases.findByProvenAddress(address.value()).isEmpty())
                .limit(Math.max(0, MOST - of(id).size()))
                .forEach(address -> prove(
                        aliases.findByAddressAndUserId(address.value(), id.value())
                                .orElseGet(() -> fresh(user, address)),
                        AliasProof.MAILBOX));
    }

    private void prove(Alias alias, AliasProof how) {
        if (!alias.proven()) {
            alias.prove(how, clock.instant());
            note(alias, "aliases.proven", null, alias.address() + " (" + how.publicName() + ")");
        }
    }

    private Alias required(long alias) {
        return aliases.findById(alias).orElseThrow();
    }

    private void refuseAnothers(UserId user, EmailAddress address) {
        aliases.findByProvenAddress(address.value())
                .filter(known -> !known.userId().equals(user))
                .ifPresent(known -> {
                    throw new AliasRefused(AliasRefused.Why.TAKEN);
                });
    }

    private Alias fresh(User user, EmailAddress address) {
        if (of(user.id()).size() >= MOST) {
            throw new AliasRefused(AliasRefused.Why.TOO_MANY);
        }
        Alias alias = new Alias(user, address, clock.instant());
        entities.persist(alias);
        note(alias, "aliases.added", null, address.value());
        return alias;
    }

    private void note(Alias alias, String what, @Nullable String before, @Nullable String after) {
        User user = users.findById(alias.userId().value()).orElseThrow();
        audit.record(alias.accountId(), new AuditEntry(what, user.email().value(), before, after));
    }
}
