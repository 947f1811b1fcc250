/** Tests of the verdicts: rule by rule, and over a labelled corpus. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking.classify;
