/** Proves mailboxes of Microsoft 365. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailbox.graph;
