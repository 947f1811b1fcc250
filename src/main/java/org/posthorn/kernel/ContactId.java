package org.posthorn.kernel;

/** A person in the CRM. */
public record ContactId(long value) {}
