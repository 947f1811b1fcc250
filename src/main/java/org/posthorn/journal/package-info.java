/** Small files that outlive a kill, for what the database is not yet trusted with. Knows nothing of what it keeps. */
@org.jspecify.annotations.NullMarked
package org.posthorn.journal;
