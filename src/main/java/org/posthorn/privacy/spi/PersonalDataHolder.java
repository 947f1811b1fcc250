package org.posthorn.privacy.spi;

import java.io.IOException;
import java.util.Set;
import org.posthorn.kernel.UserId;

/**
 * A module, or a part of one, that holds data about people outside (P8); implemented as a bean. Always called within
 * the person's account.
 */
public interface PersonalDataHolder {

    /** The tables that it answers for. */
    Set<String> tables();

    /** Lower ones erase first: who is asked for by others, such as the contact itself, goes last. */
    default int order() {
        return 0;
    }

    /** What erasing would take now. */
    Counts count(Person person);

    /**
     * Writes down all that is held about the person.
     *
     * @param reader the user who asked for it: what others keep to themselves stays theirs (P12)
     */
    void export(Person person, UserId reader, ExportSink sink) throws IOException;

    /**
     * Erases a bounded part within the caller's transaction. Done again after a crash, it finds what is left.
     *
     * @param after {@link Step#next()} of the step before; 0 at first
     */
    Step erase(Person person, long after);

    /**
     * One part of an erasure.
     *
     * @param erased what went
     * @param next where the next step goes on, or {@link #END}
     */
    record Step(Counts erased, long next) {

        public static final long END = -1;

        /** The last step. */
        public static Step last(Counts erased) {
            return new Step(erased, END);
        }

        public boolean isLast() {
            return next == END;
        }
    }
}
