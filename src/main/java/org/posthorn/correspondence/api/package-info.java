/** Logged mail and timelines over HTTP. */
@org.jspecify.annotations.NullMarked
package org.posthorn.correspondence.api;
