/** Asks a host name whether this server answers there, as mail clients of recipients would. */
@org.jspecify.annotations.NullMarked
package org.posthorn.tracking.host;
