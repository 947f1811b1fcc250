/** Tests of the page of held mail, in a real browser. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailroom.ui;
