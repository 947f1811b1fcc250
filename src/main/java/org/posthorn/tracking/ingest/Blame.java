package org.posthorn.tracking.ingest;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** Whether a failure lies in the hits that were given or in the database's state. */
final class Blame {

    private Blame() {}

    /**
     * True only when trying again can't help: the data was refused, or our own code failed without the database having
     * a part in it. Anything unclear counts as an outage, since waiting loses nothing.
     */
    static boolean liesInTheHits(RuntimeException failure) {
        boolean databaseHadAPart = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataIntegrityViolationException) {
                return true;
            }
            databaseHadAPart |= cause instanceof DataAccessException
                    || cause instanceof TransactionException
                    || cause instanceof SQLException;
        }
        return !databaseHadAPart;
    }
}
