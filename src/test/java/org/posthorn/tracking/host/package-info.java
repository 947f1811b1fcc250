/** Tests of checking tracking host names. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking.host;
