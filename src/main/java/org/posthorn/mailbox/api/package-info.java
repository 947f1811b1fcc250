/** The users' connected mailboxes over HTTP. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailbox.api;
