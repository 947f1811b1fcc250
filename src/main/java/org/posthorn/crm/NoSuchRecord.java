package org.posthorn.crm;

import org.posthorn.kernel.RecordType;

/** The account has no record of that type with that id, or it is deleted. */
public class NoSuchRecord extends RuntimeException {

    public NoSuchRecord(RecordType type) {
        super("There is no " + type.publicName() + " with this id.");
    }
}
