/** Proves what every provider of mailboxes has to do. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailbox;
