/** The users' connected mailboxes on the pages. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailbox.ui;
