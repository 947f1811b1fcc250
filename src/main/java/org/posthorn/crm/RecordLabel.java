package org.posthorn.crm;

import org.posthorn.kernel.RecordRef;

/** A record and what people call it. */
public record RecordLabel(RecordRef record, String label) {}
