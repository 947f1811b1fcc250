/** Proves that letters written in the browser go out as they should. */
@org.jspecify.annotations.NullMarked
package org.posthorn.correspondence.composer;
