/** The part of the HTTP API that takes mail in and shows what is held back. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailroom.api;
