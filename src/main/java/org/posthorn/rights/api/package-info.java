/** Export, erasure and retention over HTTP. */
@org.jspecify.annotations.NullMarked
package org.posthorn.rights.api;
