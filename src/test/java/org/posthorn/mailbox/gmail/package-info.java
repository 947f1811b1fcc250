/** Proves mailboxes of Gmail. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailbox.gmail;
