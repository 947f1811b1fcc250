/** The account's part of the HTTP API, its answers to what is wrong with a request, and its description. */
@org.jspecify.annotations.NullMarked
package org.posthorn.account.api;
