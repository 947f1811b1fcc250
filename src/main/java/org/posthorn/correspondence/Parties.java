package org.posthorn.correspondence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.mime.ParsedMail;

/**
 * Who took part in a mail, as the account sees it.
 *
 * @param owner the user who wrote it, or through whom it came
 * @param outsiders everybody but the account's users, each address once; the sender first where that is one of them
 */
record Parties(Direction direction, UserId owner, List<Mailbox> outsiders) {

    /** The secret address that mail is copied to is nobody. */
    private static final Pattern LOG_ADDRESS = Pattern.compile("log\\+[0-9a-z]{8,}@.*");

    /** Whether there is a person or an organisation behind the address. */
    static boolean isSomebody(Mailbox box) {
        return !LOG_ADDRESS.matcher(box.address().value()).matches();
    }

    /** The addresses in all headers that name people. */
    static Set<EmailAddress> addresses(ParsedMail mail) {
        return Stream.of(mail.from(), mail.to(), mail.cc(), mail.bcc())
                .flatMap(List::stream)
                .map(Mailbox::address)
                .collect(Collectors.toSet());
    }

    /**
     * The parties of a mail, or empty when it is none of a user's (G2): neither sent by one, nor to one, nor an answer.
     *
     * @param through whose mailbox, address or upload it came by
     * @param own which addresses are users'
     * @param answer whether it answers a logged mail (G12)
     */
    static Optional<Parties> of(ParsedMail mail, UserId through, Map<EmailAddress, UserId> own, boolean answer) {
        Set<UserId> authors = usersAmong(mail.from(), own);
        if (!authors.isEmpty()) {
            UserId owner =
                    authors.contains(through) ? through : authors.iterator().next();
            return Optional.of(new Parties(Direction.SENT, owner, outsiders(mail, own)));
        }
        boolean toUser = !usersAmong(mail.to(), own).isEmpty()
                || !usersAmong(mail.cc(), own).isEmpty();
        return mail.from().isEmpty() || !(toUser || answer)
                ? Optional.empty()
                : Optional.of(new Parties(Direction.RECEIVED, through, outsiders(mail, own)));
    }

    /** The same for a user's own copy of it. */
    Parties ownedBy(UserId user) {
        return new Parties(direction, user, outsiders);
    }

    Collection<EmailAddress> outsideAddresses() {
        return outsiders.stream().map(Mailbox::address).toList();
    }

    private static Set<UserId> usersAmong(List<Mailbox> boxes, Map<EmailAddress, UserId> own) {
        return boxes.stream()
                .map(Mailbox::address)
                .filter(own::containsKey)
                .map(own::get)
                .collect(Collectors.toSet());
    }

    private static List<Mailbox> outsiders(ParsedMail mail, Map<EmailAddress, UserId> own) {
        Map<EmailAddress, Mailbox> found = new LinkedHashMap<>();
        Stream.of(mail.from(), mail.to(), mail.cc(), mail.bcc())
                .flatMap(List::stream)
                .filter(box -> !own.containsKey(box.address()))
                .filter(Parties::isSomebody)
                .forEach(box -> found.putIfAbsent(box.address(), box));
        return List.copyOf(found.values());
    }
}
