/** What the recipients of tracked mail see of it and ask for: a page of their own, and their requests to the account (P7). */
@org.jspecify.annotations.NullMarked
package org.posthorn.recipient;
