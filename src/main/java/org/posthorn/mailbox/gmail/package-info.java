/** Mailboxes of Gmail and Google Workspace, reached by the Gmail API. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailbox.gmail;
