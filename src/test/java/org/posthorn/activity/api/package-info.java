/** The bell over HTTP, tested. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity.api;
