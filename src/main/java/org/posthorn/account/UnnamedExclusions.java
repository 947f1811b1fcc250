package org.posthorn.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.TimeOrderedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose mail an account never logs or tracks again, without their addresses: of those who were erased and wanted that. An entry is a salted
 * hash, by which an address is known again when it comes.
 */
@Service
@Transactional
public class UnnamedExclusions {

    private static final char MARK = '#';
    private static final int SALT_DIGITS = 32;
    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOMNESS = new SecureRandom();

    private final JdbcTemplate jdbc;

    UnnamedExclusions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the addresses out from now on; those that are out already stay so. */
    public void add(AccountId account, Exclusion exclusion, Collection<EmailAddress> addresses) {
        Set<String> known = of(account, exclusion);
        String salt = known.stream().map(UnnamedExclusions::salt).findFirst().orElseGet(UnnamedExclusions::newSalt);
        addresses.stream()
                .map(address -> pattern(salt, address))
                .filter(pattern -> !known.contains(pattern))
                .forEach(pattern -> jdbc.update(
                        "insert into unnamed_exclusion (id, account_id, exclusion, pattern) values (?, ?, ?, ?)",
                        TimeOrderedId.next(),
                        account.value(),
                        exclusion.name(),
                        pattern));
    }

    /** As {@link AddressPatterns} takes them. */
    @Transactional(readOnly = true)
    Set<String> of(AccountId account, Exclusion exclusion) {
        List<String> patterns = jdbc.queryForList(
                "select pattern from unnamed_exclusion where account_id = ? and exclusion = ?",
                String.class,
                account.value(),
                exclusion.name());
        return Set.copyOf(patterns);
    }

    /** Whether one of the patterns stands for the address. */
    static boolean holds(Set<String> patterns, EmailAddress address) {
        Set<String> salts = patterns.stream()
                .filter(pattern -> pattern.charAt(0) == MARK)
                .map(UnnamedExclusions::salt)
                .collect(Collectors.toSet());
        return salts.stream()
                .anyMatch(salt -> patterns.contains(pattern(salt, address))
                        || patterns.contains(pattern(salt, address.withoutTag())));
    }

    private static String newSalt() {
        byte[] salt = new byte[SALT_DIGITS / 2];
        RANDOMNESS.nextBytes(salt);
        return HEX.formatHex(salt);
    }

    private static String salt(String pattern) {
        return pattern.substring(1, 1 + SALT_DIGITS);
    }

    private static String pattern(String salt, EmailAddress address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((salt + address.value()).getBytes(StandardCharsets.UTF_8));
            return MARK + salt + HEX.formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
