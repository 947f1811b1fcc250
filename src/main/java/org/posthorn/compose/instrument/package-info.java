/** Splices tracked links and one pixel into a mail's HTML and leaves every other byte alone. */
@org.jspecify.annotations.NullMarked
package org.posthorn.compose.instrument;
