/** Benchmarks, run by {@code ./posthorn bench}: no tests, they prove nothing by passing. */
@org.jspecify.annotations.NullMarked
package org.posthorn.bench;
