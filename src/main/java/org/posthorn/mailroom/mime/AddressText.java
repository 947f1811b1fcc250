package org.posthorn.mailroom.mime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

/** Reads the addresses of a field in one pass: groups, comments, quotes, routes, and much that no standard allows. */
final class AddressText {

    private static final int MAX_NAME = 200;

    private final List<Mailbox> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private @Nullable StringBuilder angle;
    private boolean quoted;
    private boolean inAngle;
    private int comments;

    private AddressText() {}

    /** Those that are addresses; what is none is left out. */
    static List<Mailbox> mailboxes(String text) {
        AddressText reader = new AddressText();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean escaped = character == '\\' && (reader.quoted || reader.comments > 0) && i + 1 < text.length();
            if (escaped) {
                reader.keep(text.charAt(++i));
            } else {
                reader.take(character);
            }
        }
        reader.finish();
        return List.copyOf(reader.found);
    }

    private void take(char character) {
        if (quoted) {
            quoted = character != '"';
            keepUnless(character, '"');
        } else if (comments > 0) {
            comments += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (comments > 0) {
                keep(character);
            }
        } else {
            takeOutside(character);
        }
    }

    private void takeOutside(char character) {
        switch (character) {
            case '"' -> quoted = true;
            case '(' -> beginComment();
            case '<' -> beginAngle();
            case '>' -> inAngle = false;
            case ',', ';' -> endOfOne(character);
            case ':' -> colon();
            default -> keep(character);
        }
    }

    private void beginComment() {
        comments = 1;
        keep(' ');
    }

    private void beginAngle() {
        inAngle = true;
        angle = new StringBuilder();
    }

    /** Ends a group's name, or the route in front of an address. */
    private void colon() {
        if (inAngle) {
            beginAngle();
        } else if (angle == null) {
            phrase.setLength(0);
        }
    }

    private void endOfOne(char character) {
        boolean inRoute = inAngle && angle != null && angle.toString().strip().startsWith("@");
        if (inRoute) {
            keep(character);
        } else {
            finish();
        }
    }

    private void keepUnless(char character, char unwanted) {
        if (character != unwanted) {
            keep(character);
        }
    }

    private void keep(char character) {
        if (comments > 0) {
            comment.append(character);
        } else if (inAngle && angle != null) {
            angle.append(character);
        } else if (angle == null) {
            phrase.append(character);
        }
    }

    private void finish() {
        String address = (angle == null ? phrase : angle).toString();
        StringBuilder name = angle == null || phrase.toString().isBlank() ? comment : phrase;
        add(PlainText.line(HeaderText.decoded(name.toString()), MAX_NAME), address);
        phrase.setLength(0);
        comment.setLength(0);
        angle = null;
        quoted = false;
        inAngle = false;
        comments = 0;
    }

    private void add(String name, String address) {
        try {
            found.add(new Mailbox(name, new EmailAddress(address)));
        } catch (IllegalArgumentException e) {
            // Its text stays in the header for whoever wants to see it.
        }
    }
}
