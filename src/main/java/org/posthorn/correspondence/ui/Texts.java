package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.stream.Collectors;
import org.posthorn.kernel.Mailbox;

/** How mails are worded on screen. */
final class Texts {

    private static final int NAMED = 3;
    private static final long KILO = 1_000;
    private static final double MEGA = 1_000_000.0;

    private Texts() {}

    static String subject(String subject) {
        return subject.isBlank() ? translate("correspondence.noSubject") : translate("correspondence.quoted", subject);
    }

    static String heading(String subject) {
        return subject.isBlank() ? translate("correspondence.noSubject") : subject;
    }

    /** The first names or addresses, and how many more there are. */
    static String people(List<Mailbox> mailboxes) {
        String named = mailboxes.stream()
                .limit(NAMED)
                .map(Texts::person)
                .collect(Collectors.joining(translate("shell.comma")));
        return mailboxes.size() > NAMED
                ? translate("correspondence.people.more", named, mailboxes.size() - NAMED)
                : named;
    }

    /** All of them with their addresses. */
    static String addresses(List<Mailbox> mailboxes) {
        return mailboxes.stream().map(Mailbox::toString).collect(Collectors.joining(translate("shell.comma")));
    }

    private static String person(Mailbox mailbox) {
        return mailbox.name().isBlank() ? mailbox.address().value() : mailbox.name();
    }

    /** {@code 512 bytes}, {@code 34 kB}, {@code 6.1 MB}, {@code 61 MB}. */
    static String size(long bytes) {
        if (bytes < KILO) {
            return translate("correspondence.size.bytes", bytes);
        }
        if (bytes < MEGA) {
            return translate("correspondence.size.kilo", Math.round(bytes / (double) KILO));
        }
        double megabytes = bytes / MEGA;
        return translate(
                "correspondence.size.mega", megabytes < 10 ? Math.round(megabytes * 10) / 10.0 : Math.round(megabytes));
    }
}
