/** The Google Workspace add-on, for those who can't install an extension (C3): cards beside Gmail, and the pixel. */
@org.jspecify.annotations.NullMarked
package org.posthorn.workspace;
