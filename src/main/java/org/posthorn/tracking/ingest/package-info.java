/** The street: pixel and click requests, durable in a journal before they are answered. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking.ingest;
