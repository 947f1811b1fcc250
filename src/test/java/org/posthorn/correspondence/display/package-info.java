/** Proves that nothing in a displayed mail runs, and that what is harmless is still there. */
@org.jspecify.annotations.NullMarked
package org.posthorn.correspondence.display;
