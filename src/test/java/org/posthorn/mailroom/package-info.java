/** Tests of the mailroom: what came in is kept, read and held back where it must be. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailroom;
