/** The writer's desk: what may be tracked, and preparing a mail for it. */
@org.jspecify.annotations.NullMarked
package org.posthorn.compose;
