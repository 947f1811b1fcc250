/** Tests of the pages of exports, erasures and retention. */
@org.jspecify.annotations.NullMarked
package org.posthorn.rights.ui;
