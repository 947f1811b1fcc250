package org.posthorn.mailroom;

import org.jspecify.annotations.Nullable;

/**
 * Says that a mail is kept: from now on it ends as logged or in quarantine, whatever happens.
 *
 * @param id of the kept mail
 * @param filing what became of it, or null when that is not known yet
 */
public record Receipt(long id, @Nullable Filing filing) {}
