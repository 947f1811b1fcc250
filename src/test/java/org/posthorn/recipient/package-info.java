/** Tests of what recipients see and ask for. */
@org.jspecify.annotations.NullMarked
package org.posthorn.recipient;
