/** The screens of logged mail: timelines, a mail by itself, the composer. */
@org.jspecify.annotations.NullMarked
package org.posthorn.correspondence.ui;
