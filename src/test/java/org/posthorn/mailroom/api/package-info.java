/** Tests of what programs send and see of held mail. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailroom.api;
