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
            case UNKNOWN_SENDER -> "";
            case NEVER_LOG -> "Take the address off the list, then try again, or discard the mail.";
            case AMBIGUOUS -> "Choose the right one, or merge them and try again.";
            case NOBODY_KNOWN -> "Choose where it belongs, or create the contact and try again.";
            case FAILED -> "Try again; if that does not help, tell whoever runs this server.";
        };
    }
}
