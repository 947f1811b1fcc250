package org.posthorn.crm;

import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;

/**
 * Makes and changes the records of one type.
 *
 * @param <R> the record
 * @param <F> what a person or a client fills in: texts, checked when they are kept
 */
public interface KeepingRecords<R extends CrmRecord, F> {

    Class<R> entity();

    /**
     * A new record; the user owns it unless the form names another.
     *
     * @throws InvalidInput naming each field that is wrong
     * @throws AddressTaken when another contact has that first address
     */
    R create(SignedIn user, F form);

    /**
     * Makes the record what the form says: what the form leaves out is empty afterwards.
     *
     * @throws InvalidInput naming each field that is wrong
     * @throws NoSuchRecord when it is not there
     * @throws AddressTaken when another contact has that first address
     */
    R edit(long id, F form);

    /** The record as a form: keeping it unchanged changes nothing. */
    F formOf(R record);
}
