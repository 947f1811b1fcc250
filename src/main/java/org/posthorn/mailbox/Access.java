package org.posthorn.mailbox;

/**
 * The right to speak to a provider for one mailbox, for as long as its token lives.
 *
 * @param mailbox id of the connected mailbox; a provider that limits calls counts them by it
 * @param token the OAuth 2 access token; never shown in a log
 */
public record Access(long mailbox, String token) {

    @Override
    public String toString() {
        return "Access[mailbox=" + mailbox + "]";
    }
}
