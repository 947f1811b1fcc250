package org.posthorn;

/** Something that keeps the server from starting and that its operator can mend: the message says what and how. */
class StartUpProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param sentence one plain sentence with the mend in it */
    StartUpProblem(String sentence) {
        super(sentence);
    }
}
