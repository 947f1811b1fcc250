package org.posthorn.mailroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.mime.ParsedMail;

/**
 * A mail that is kept and read, and now wants to be filed.
 *
 * @param id of the kept mail
 * @param user through whose mailbox, address or upload it came
 * @param at when it came
 * @param chosen the records that the user chose, or null when nobody did; empty means: on none (G10)
 * @param raw where its very bytes are kept
 * @param size bytes of the whole mail
 */
public record ReceivedMail(
        long id,
        AccountId account,
        UserId user,
        Source source,
        Instant at,
        @Nullable List<RecordRef> chosen,
        String raw,
        long size,
        ParsedMail mail) {}
