package org.posthorn.rights;

/** There is no such contact in the account, or not any more. */
public class NoSuchPerson extends RuntimeException {

    public NoSuchPerson() {
        super("There is no such contact.");
    }
}
