/** Tests of the frame of every screen and of its texts. */
@org.jspecify.annotations.NullMarked
package org.posthorn.shell;
