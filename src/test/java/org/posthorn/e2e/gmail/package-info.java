/** The Gmail extension in a real browser, on a page that stands in for Gmail. */
@org.jspecify.annotations.NullMarked
package org.posthorn.e2e.gmail;
