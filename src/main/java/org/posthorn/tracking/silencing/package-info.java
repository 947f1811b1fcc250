/** Whose hits may not be kept now (P6): decided when something about a person changes, known to every node within a second. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking.silencing;
