package org.posthorn.mailroom.ui;

import org.posthorn.mailroom.HoldReason;

/** Why a mail is held, in the words of its user, and what to do about it. */
final class Reasons {

    private Reasons() {}

    static String title(HoldReason reason) {
        return switch (reason) {
            case UNREADABLE -> "It can't be read";
            case UNKNOWN_SENDER -> "Its sender is no address of yours";
            case NEVER_LOG -> "Somebody in it is on a never-log list";
            case AMBIGUOUS -> "Several contacts have the same address";
            case NOBODY_KNOWN -> "Nobody in it is a contact";
            case FAILED -> "Logging it failed";
        };
    }

    static String advice(HoldReason reason) {
        return switch (reason) {
            case UNREADABLE -> "Ask its sender for another copy, or discard it.";
            case UNKNOWN_SENDER -> "Add the address to your aliases, then try again.";
            case NEVER_LOG -> "Take the address off the list, then try again, or discard the mail.";
            case AMBIGUOUS -> "Merge the contacts or mend their addresses, then try again.";
            case NOBODY_KNOWN -> "Create the contact, then try again.";
            case FAILED -> "Try again; if that does not help, tell whoever runs this server.";
        };
    }
}
