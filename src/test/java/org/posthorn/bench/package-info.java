/** Measurements, run by hand; none of them is a test. */
@org.jspecify.annotations.NullMarked
package org.posthorn.bench;
