/** Muting of mails over HTTP. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity.api;
