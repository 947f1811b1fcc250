package org.posthorn.mailbox.graph;

import com.microsoft.graph.models.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.mailbox.MailProviderException;
import org.posthorn.mailbox.MailboxAddresses;

/** Reads the addresses off a user: a proxy address is {@code SMTP:} and the primary, or {@code smtp:} and another one. */
final class GraphAddresses {

    private static final String SMTP = "smtp:";

    private GraphAddresses() {}

    static MailboxAddresses of(User user) {
        EmailAddress primary = Stream.of(
                        Optional.ofNullable(user.getMail()), Optional.ofNullable(user.getUserPrincipalName()))
                .flatMap(Optional::stream)
                .flatMap(GraphAddresses::address)
                .findFirst()
                .orElseThrow(() -> new MailProviderException.Refused("That user has no mailbox.", null));
        List<String> proxies = user.getProxyAddresses() == null ? List.of() : user.getProxyAddresses();
        return new MailboxAddresses(
                primary,
                proxies.stream()
                        .filter(proxy -> proxy.regionMatches(true, 0, SMTP, 0, SMTP.length()))
                        .map(proxy -> proxy.substring(SMTP.length()))
                        .flatMap(GraphAddresses::address)
                        .filter(address -> !address.equals(primary))
                        .distinct()
                        .toList());
    }

    private static Stream<EmailAddress> address(String text) {
        try {
            return Stream.of(new EmailAddress(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
