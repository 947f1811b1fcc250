/** The super-admins' list of what recipients asked for. */
@org.jspecify.annotations.NullMarked
package org.posthorn.recipient.ui;
