package org.posthorn.account;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the addresses of the current account's users from those of the world (G2). */
@Service
@Transactional(readOnly = true)
public class OwnAddresses {

    private final Users users;
    private final Aliases aliases;

    OwnAddresses(Users users, Aliases aliases) {
        this.users = users;
        this.aliases = aliases;
    }

    /** Those of the addresses that active users sign in with or proved to have as an alias, and whose they are; tags don't matter. */
    public Map<EmailAddress, UserId> among(Collection<EmailAddress> addresses) {
        Map<String, UserId> known = known(addresses.stream()
                .flatMap(address -> Stream.of(address, address.withoutTag()))
                .map(EmailAddress::value)
                .collect(toSet()));
        Map<EmailAddress, UserId> found = new HashMap<>();
        for (EmailAddress address : addresses) {
            UserId user = known.getOrDefault(
                    address.value(), known.get(address.withoutTag().value()));
            if (user != null) {
                found.put(address, user);
            }
        }
        return found;
    }

    private Map<String, UserId> known(Set<String> addresses) {
        Map<String, UserId> found = new HashMap<>();
        List<Alias> hits = aliases.findByProvenAddressIn(addresses);
        Set<UserId> active = hits.isEmpty()
                ? Set.of()
                : users
                        .findByIdInAndActiveTrue(hits.stream()
                                .map(alias -> alias.userId().value())
                                .toList())
                        .stream()
                        .map(User::id)
                        .collect(toSet());
        hits.stream()
                .filter(alias -> active.contains(alias.userId()))
                .forEach(alias -> found.put(alias.address().value(), alias.userId()));
        users.findByEmailInAndActiveTrue(addresses)
                .forEach(user -> found.put(user.email().value(), user.id()));
        return found;
    }
}
