package org.posthorn.correspondence.ui;

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
        return subject.isBlank() ? "(no subject)" : "“" + subject + "”";
    }

    static String heading(String subject) {
        return subject.isBlank() ? "(no subject)" : subject;
    }

    /** The first names or addresses, and how many more there are. */
    static String people(List<Mailbox> mailboxes) {
        String named = mailboxes.stream().limit(NAMED).map(Texts::person).collect(Collectors.joining(", "));
        return mailboxes.size() > NAMED ? named + " and " + (mailboxes.size() - NAMED) + " more" : named;
    }

    /** All of them with their addresses. */
    static String addresses(List<Mailbox> mailboxes) {
        return mailboxes.stream().map(Mailbox::toString).collect(Collectors.joining(", "));
    }

    private static String person(Mailbox mailbox) {
        return mailbox.name().isBlank() ? mailbox.address().value() : mailbox.name();
    }

    /** {@code 512 bytes}, {@code 34 kB}, {@code 6.1 MB}, {@code 61 MB}. */
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        if (bytes < MEGA) {
            return Math.round(bytes / (double) KILO) + " kB";
        }
        double megabytes = bytes / MEGA;
        return megabytes < 10 ? Math.round(megabytes * 10) / 10.0 + " MB" : Math.round(megabytes) + " MB";
    }

    /** {@code 1 image}, {@code 2 images}. */
    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
