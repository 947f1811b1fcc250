package org.posthorn.kernel;

/** A mail that a user prepared through one of our clients. */
public record OutgoingEmailId(long value) {}
