/** The hall: feed, notifications and what the sender sees live. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity;
