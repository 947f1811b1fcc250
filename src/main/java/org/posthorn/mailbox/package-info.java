/** The mailboxes that users connected: what is found in them, and mail sent through them. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailbox;
