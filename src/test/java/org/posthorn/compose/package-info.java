/** Tests of the writer's desk. */
@org.jspecify.annotations.NullMarked
package org.posthorn.compose;
