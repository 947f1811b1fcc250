/** The page of the mails that are held back. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailroom.ui;
