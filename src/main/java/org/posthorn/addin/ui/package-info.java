/** How to get the Outlook add-in to everybody, step by step. */
@org.jspecify.annotations.NullMarked
package org.posthorn.addin.ui;
