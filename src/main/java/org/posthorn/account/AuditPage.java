package org.posthorn.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of the audit log, newest first.
 *
 * @param next what to ask for the lines behind these, or null when there are none
 */
public record AuditPage(List<AuditLine> lines, @Nullable Long next) {}
