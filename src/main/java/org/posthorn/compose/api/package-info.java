/** The HTTP API of the writer's desk, for the mail clients. */
@org.jspecify.annotations.NullMarked
package org.posthorn.compose.api;
