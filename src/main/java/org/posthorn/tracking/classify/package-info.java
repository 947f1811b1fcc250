/** Pure judgement: who or what made a hit, how sure that is, and why. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking.classify;
