/** Reads MIME, hostile or broken, without any framework. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface
package org.posthorn.mailroom.mime;
