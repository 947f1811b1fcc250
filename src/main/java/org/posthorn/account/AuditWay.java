package org.posthorn.account;

/** By what way something was changed. */
public enum AuditWay {
    PAGE,
    API,
    /** By the server itself, as in a nightly job; also by somebody who isn't signed in yet. */
    SERVER
}
