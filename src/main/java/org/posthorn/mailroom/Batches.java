package org.posthorn.mailroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.posthorn.kernel.AccountId;
import org.posthorn.mailroom.DueMails.DueMail;

/** Puts together which mails are filed together: those of one account, so few that they fit into memory at once. */
final class Batches {

    /** The gain of sharing a transaction is in the first few. */
    static final int MOST = 16;

    static final long MOST_BYTES = 4L * 1024 * 1024;

    private Batches() {}

    /** All of the mails, in their order within each account. */
    static List<List<DueMail>> of(Collection<DueMail> mails) {
        Map<AccountId, List<DueMail>> begun = new LinkedHashMap<>();
        Map<AccountId, Long> bytes = new HashMap<>();
        List<List<DueMail>> batches = new ArrayList<>();
        for (DueMail mail : mails) {
            List<DueMail> batch = begun.get(mail.account());
            long size = bytes.getOrDefault(mail.account(), 0L) + mail.size();
            if (batch == null || batch.size() == MOST || size > MOST_BYTES) {
                batch = new ArrayList<>();
                size = mail.size();
                begun.put(mail.account(), batch);
                batches.add(batch);
            }
            batch.add(mail);
            bytes.put(mail.account(), size);
        }
        return batches;
    }
}
