/** Tests of the files that outlive a kill. */
@org.jspecify.annotations.NullMarked
package org.posthorn.journal;
