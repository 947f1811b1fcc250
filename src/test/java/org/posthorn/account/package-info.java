/** Tests of accounts, sign-in and the bound that keeps accounts apart. */
@org.jspecify.annotations.NullMarked
package org.posthorn.account;
