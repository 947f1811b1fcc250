/** Proves the screens of logged mail in a real browser. */
@org.jspecify.annotations.NullMarked
package org.posthorn.correspondence.ui;
