package org.posthorn.crm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of records.
 *
 * @param next where the list goes on, or null at its end
 */
public record RecordPage<R extends CrmRecord>(
        List<R> rows, @Nullable RecordCursor next) {}
