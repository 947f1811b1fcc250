/** Who may do what: customer accounts, users, roles, preferences, API tokens, and the bound that keeps accounts apart. */
@org.jspecify.annotations.NullMarked
package org.posthorn.account;
