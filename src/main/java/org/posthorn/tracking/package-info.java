/** Outgoing e-mails, what hits their pixel and links got, and the verdict on each hit. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking;
