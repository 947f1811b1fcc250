/** Tests of the account's part of the HTTP API. */
@org.jspecify.annotations.NullMarked
package org.posthorn.account.api;
