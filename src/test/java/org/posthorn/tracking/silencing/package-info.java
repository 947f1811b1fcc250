/** Tests of what is left alone for a person's sake. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking.silencing;
