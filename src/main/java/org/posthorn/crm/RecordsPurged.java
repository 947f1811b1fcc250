package org.posthorn.crm;

import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;

/** Records are gone for good; told in the transaction that takes them. */
public record RecordsPurged(AccountId account, List<RecordRef> records) {

    public RecordsPurged {
        records = List.copyOf(records);
    }
}
