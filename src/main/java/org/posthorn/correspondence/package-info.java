/** Logged mail and notes on the contacts, companies, deals and tickets that they belong to. */
@org.jspecify.annotations.NullMarked
package org.posthorn.correspondence;
