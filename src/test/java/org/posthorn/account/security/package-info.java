/** Tests of who gets in. */
@org.jspecify.annotations.NullMarked
package org.posthorn.account.security;
