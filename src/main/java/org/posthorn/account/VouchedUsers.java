package org.posthorn.account;

import java.util.List;
import java.util.Optional;
import org.posthorn.kernel.EmailAddress;
import org.springframework.stereotype.Component;

/** Finds the user for whom an outside service vouches by an address that it verified, over all accounts. Never makes one. */
@Component
public class VouchedUsers {

    private final Users users;
    private final Aliases aliases;

    VouchedUsers(Users users, Aliases aliases) {
        this.users = users;
        this.aliases = aliases;
    }

    /** The active user who signs in with this very address or, where nobody does, who alone proved to have it as an alias. */
    public Optional<User> find(EmailAddress address) {
        return AccountScope.callAsSystem(() -> {
            Optional<User> known = users.findByEmail(address.value());
            return known.isPresent() ? known.filter(User::active) : byAlias(address);
        });
    }

    private Optional<User> byAlias(EmailAddress address) {
        List<User> found = users.findByIdInAndActiveTrue(aliases.findAllByProvenAddress(address.value()).stream()
                .map(alias -> alias.userId().value())
                .toList());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
