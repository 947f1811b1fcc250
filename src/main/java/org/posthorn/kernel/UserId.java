package org.posthorn.kernel;

/** A person who signs in and sends mail. */
public record UserId(long value) {}
