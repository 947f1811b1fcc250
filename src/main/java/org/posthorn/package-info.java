/** Posthorn tells honestly what became of the e-mail you sent. */
@org.jspecify.annotations.NullMarked
package org.posthorn;
