/** The account's screens: first set-up, signing in, API tokens, and the user's menu in the header. */
@org.jspecify.annotations.NullMarked
package org.posthorn.account.ui;
