/** Tests of the Outlook add-in: its manifest, its pages, and the pane in a browser. */
@org.jspecify.annotations.NullMarked
package org.posthorn.addin;
