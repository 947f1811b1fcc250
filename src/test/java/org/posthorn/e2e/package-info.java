/** The product as its users meet it: real browsers against the whole server. */
@org.jspecify.annotations.NullMarked
package org.posthorn.e2e;
