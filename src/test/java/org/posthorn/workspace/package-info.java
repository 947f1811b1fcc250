/** The Workspace add-on, called as Google's servers call it. */
@org.jspecify.annotations.NullMarked
package org.posthorn.workspace;
