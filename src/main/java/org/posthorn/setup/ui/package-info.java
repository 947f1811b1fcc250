/** The guides as a page. */
@org.jspecify.annotations.NullMarked
package org.posthorn.setup.ui;
