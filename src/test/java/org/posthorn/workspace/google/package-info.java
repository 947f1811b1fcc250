/** What comes from Google, true and forged. */
@org.jspecify.annotations.NullMarked
package org.posthorn.workspace.google;
