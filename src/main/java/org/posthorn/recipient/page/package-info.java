/** The recipient's page as HTML: without session, cookie or script. */
@org.jspecify.annotations.NullMarked
package org.posthorn.recipient.page;
