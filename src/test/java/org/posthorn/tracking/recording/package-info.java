/** Tests of what becomes of hits. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking.recording;
