/** Proves what happens to logged mail and notes. */
@org.jspecify.annotations.NullMarked
package org.posthorn.correspondence;
