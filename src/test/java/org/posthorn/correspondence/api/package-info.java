/** Shows what clients can do with logged mail. */
@org.jspecify.annotations.NullMarked
package org.posthorn.correspondence.api;
