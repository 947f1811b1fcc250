package org.posthorn.account;

import java.net.IDN;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.posthorn.kernel.EmailAddress;

/**
 * Addresses and domains, such as those whose mail is never logged (G3) or tracked (S4).
 *
 * @param patterns addresses, domains, and {@code *.} with a domain for all domains below it; as {@link #normal} gives them
 */
public record AddressPatterns(Set<String> patterns) {

    private static final Pattern DOMAIN = Pattern.compile("(\\*\\.)?[^\\s@*.,;<>]+(\\.[^\\s@*.,;<>]+)*");

    /**
     * The one way to write a pattern: {@code @x.test} becomes {@code x.test}.
     *
     * @throws IllegalArgumentException when the text is neither an address nor a domain
     */
    static String normal(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        int at = bare.lastIndexOf('@');
        if (at > 0) {
            return new EmailAddress(bare).value();
        }
        String domain = bare.substring(at + 1);
        if (domain.length() > 253 || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("Neither an address nor a domain.");
        }
        return domain.startsWith("*.") ? "*." + ascii(domain.substring(2)) : ascii(domain);
    }

    /** The one way to write a pattern, or empty when the text is neither an address nor a domain. */
    public static Optional<String> read(String text) {
        try {
            return Optional.of(normal(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first of the addresses that is on the list, with or without its tag. */
    public Optional<EmailAddress> firstOf(Collection<EmailAddress> addresses) {
        return addresses.stream().filter(this::holds).findFirst();
    }

    /** Whether this address is on the list. */
    public boolean holds(EmailAddress address) {
        return patterns.contains(address.value())
                || patterns.contains(address.withoutTag().value())
                || holdsDomain(ascii(address.domain()))
                || UnnamedExclusions.holds(patterns, address);
    }

    /** Both lists in one. */
    AddressPatterns and(AddressPatterns other) {
        Set<String> both = new HashSet<>(patterns);
        both.addAll(other.patterns);
        return new AddressPatterns(both);
    }

    private boolean holdsDomain(String domain) {
        if (patterns.contains(domain)) {
            return true;
        }
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
            if (patterns.contains("*" + domain.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            // No such domain can be in the DNS; it is still the same as itself.
            return domain;
        }
    }
}
