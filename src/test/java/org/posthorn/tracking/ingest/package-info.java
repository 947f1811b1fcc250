/** Tests of the hot path. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking.ingest;
