package org.posthorn.mailbox;

import java.util.List;

/**
 * What came into a folder since a cursor, a page of it.
 *
 * @param added oldest first where the provider says; drafts are left out
 * @param cursor where to go on
 * @param more whether more is there already
 */
public record Changes(List<FoundMail> added, String cursor, boolean more) {}
