package org.posthorn.mailroom.mime;

/** One header field, its value unfolded and decoded (RFC 2047). */
public record Header(String name, String value) {}
