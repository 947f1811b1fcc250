/** Tests of the whole house and what they share. */
@org.jspecify.annotations.NullMarked
package org.posthorn;
