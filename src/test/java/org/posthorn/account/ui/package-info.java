/** Tests of the account's screens in a real browser. */
@org.jspecify.annotations.NullMarked
package org.posthorn.account.ui;
