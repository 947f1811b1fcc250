/** Judges the journal's hits and writes them, their counts and their later revisions into the database. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking.recording;
