package org.posthorn.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.RecordRef;

/** What is to be done with a mail in a mailbox. */
public sealed interface Sifted {

    /** Nothing of it is kept. */
    record Left() implements Sifted {}

    /**
     * A copy is logged.
     *
     * @param records on exactly these, or null for those that suggest themselves
     */
    record Wanted(@Nullable List<RecordRef> records) implements Sifted {}
}
