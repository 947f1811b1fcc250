/** Measurements, run by hand and not as tests. */
@org.jspecify.annotations.NullMarked
package org.posthorn.bench;
