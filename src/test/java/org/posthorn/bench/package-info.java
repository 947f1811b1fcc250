/** Benchmarks, each with a main of its own. */
@org.jspecify.annotations.NullMarked
package org.posthorn.bench;
