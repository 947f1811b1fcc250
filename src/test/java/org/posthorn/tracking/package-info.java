/** Tests of the tracking of mails, and what they share. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking;
