/** The few words that every module shares: ids, addresses, time-ordered numbers. Values only, no beans. */
@org.jspecify.annotations.NullMarked
package org.posthorn.kernel;
