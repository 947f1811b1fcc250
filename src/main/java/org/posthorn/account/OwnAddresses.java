package org.posthorn.account;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells the addresses of the current account's users from those of the world (G2). Asked for each mail, so in one statement. */
@Service
public class OwnAddresses {

    /** A user's own address last: it goes before another's alias. */
    private static final String KNOWN = """
        select alias.proven_address as address, alias.user_id as user_id from alias
          join app_user on app_user.id = alias.user_id and app_user.account_id = alias.account_id and app_user.active = true
        where alias.account_id = :account and alias.proven_address in (:addresses)
        union all
        select email, id from app_user where account_id = :account and email in (:addresses) and active = true
        """;

    private final JdbcClient database;

    OwnAddresses(JdbcClient database) {
        this.database = database;
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
        if (!addresses.isEmpty()) {
            database.sql(KNOWN)
                    .param("account", AccountScope.account().value())
                    .param("addresses", addresses)
                    .query(row -> {
                        found.put(
                                new EmailAddress(row.getString("address")).value(), new UserId(row.getLong("user_id")));
                    });
        }
        return found;
    }
}
