package org.posthorn.kernel;

/** A customer organisation (tenant). */
public record AccountId(long value) {}
