/** What comes from Google: its requests, the tokens that prove them, and the open mail by the Gmail API. */
@org.jspecify.annotations.NullMarked
package org.posthorn.workspace.google;
