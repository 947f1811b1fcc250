package org.posthorn.correspondence.composer;

/** The letter is on its way out of another window at this moment. */
final class AlreadySending extends RuntimeException {

    AlreadySending() {
        super("The letter is being sent already.");
    }
}
