package org.posthorn.account;

/** An address can't become a user's alias. */
public class AliasRefused extends InvalidInput {

    private final Why why;

    AliasRefused(Why why) {
        super(why.field, why.sentence);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What is in the way. */
    public enum Why {
        SIGN_IN_ADDRESS("address", "A user signs in with this address."),
        TAKEN("address", "Another user has this alias."),
        TOO_MANY("address", "You have " + KeepingAliases.MOST + " aliases already."),
        WRONG_CODE("code", "That is not the code in the latest mail."),
        DEAD_CODE("code", "This code doesn't hold any more. Ask for a new one.");

        private final String field;
        private final String sentence;

        Why(String field, String sentence) {
            this.field = field;
            this.sentence = sentence;
        }
    }
}
