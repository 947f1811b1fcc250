package org.posthorn.kernel;

/** One contact, company, deal or ticket of an account. */
public record RecordRef(RecordType type, long id) {}
