/** Who gets in: one filter chain for clients with tokens, one for people with sessions, and the limits on guessing. */
@org.jspecify.annotations.NullMarked
package org.posthorn.account.security;
