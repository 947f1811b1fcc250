/** Shows what becomes of mail that is logged. */
@org.jspecify.annotations.NullMarked
package org.posthorn.correspondence;
