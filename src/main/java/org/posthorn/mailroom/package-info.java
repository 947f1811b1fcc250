/** Takes mail in, keeps it whole before anything else is done to it, reads it, and holds back what can't be filed. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailroom;
