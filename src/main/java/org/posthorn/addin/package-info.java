/** The Outlook add-in as Outlook gets it: its manifest, and its static pages under rules of their own. */
@org.jspecify.annotations.NullMarked
package org.posthorn.addin;
