/** Tests of accounts, users and sign-in. */
@org.jspecify.annotations.NullMarked
package org.posthorn.account;
