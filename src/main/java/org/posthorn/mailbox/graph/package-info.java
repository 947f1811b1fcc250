/** Mailboxes of Microsoft 365, reached by Microsoft Graph. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailbox.graph;
