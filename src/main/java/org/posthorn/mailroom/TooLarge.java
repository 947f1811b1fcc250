package org.posthorn.mailroom;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** A mail is larger than any that is taken. Nothing of it is kept. */
public final class TooLarge extends IOException {

    TooLarge(DataSize limit) {
        super("The mail is larger than " + limit.toMegabytes() + " MB.");
    }
}
