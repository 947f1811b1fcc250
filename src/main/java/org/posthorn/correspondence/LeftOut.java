package org.posthorn.correspondence;

/** Why an attachment is not with its logged mail. */
public enum LeftOut {
    /** It is larger than attachments may be (G4). */
    TOO_LARGE,
    /** It came from outside, and the account does not log such (G14). */
    NOT_ALLOWED
}
