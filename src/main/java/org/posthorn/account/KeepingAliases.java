package org.posthorn.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The further addresses that users say they send from (G2). Known limit: an alias holds from the moment it is added; nobody has
 * to prove by a mail that it is theirs. It opens no mailbox: it only lets the user's own mail from there be logged.
 */
@Service
@Transactional
public class KeepingAliases {

    private static final int MOST = 50;

    private final Aliases aliases;
    private final Users users;
    private final EntityManager entities;
    private final Clock clock;
    private final Audit audit;

    KeepingAliases(Aliases aliases, Users users, EntityManager entities, Clock clock, Audit audit) {
        this.aliases = aliases;
        this.users = users;
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
     * Adds an alias; one that the user has already stays as it is.
     *
     * @throws InvalidInput when the address is somebody's already
     */
    public Alias add(UserId id, EmailAddress address) {
        User user = users.findById(id.value()).orElseThrow();
        if (users.findByEmail(address.value()).isPresent()) {
            throw new InvalidInput("address", "A user signs in with this address.");
        }
        return aliases.findByAddress(address.value())
                .map(known -> ownOrRefused(known, id))
                .orElseGet(() -> fresh(user, address));
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

    private static Alias ownOrRefused(Alias known, UserId user) {
        if (!known.userId().equals(user)) {
            throw new InvalidInput("address", "Another user has this alias.");
        }
        return known;
    }

    private Alias fresh(User user, EmailAddress address) {
        if (of(user.id()).size() >= MOST) {
            throw new InvalidInput("address", "You have " + MOST + " aliases already.");
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
