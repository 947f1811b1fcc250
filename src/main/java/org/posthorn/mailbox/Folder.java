package org.posthorn.mailbox;

/** The folders of a mailbox that are read. */
public enum Folder {
    SENT,
    INBOX
}
