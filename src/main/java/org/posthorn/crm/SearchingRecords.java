package org.posthorn.crm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.crm.KeysByWords.Keys;
import org.posthorn.kernel.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The records of an account, by key: as quick at the end of a long list as at its start, and while somebody types.
 */
@Service
@Transactional(readOnly = true)
public class SearchingRecords {

    private final Records records;
    private final KeysInOrder keysInOrder;
    private final KeysByWords keysByWords;

    SearchingRecords(Records records, KeysInOrder keysInOrder, KeysByWords keysByWords) {
        this.records = records;
        this.keysInOrder = keysInOrder;
        this.keysByWords = keysByWords;
    }

    /**
     * At most {@code limit} records. There may be fewer, even none, although the list goes on: where words are frequent that
     * seldom meet, only so many records are looked at for one page.
     *
     * @param text beginnings of words that each record must have all of; such a list is sorted by what matches. Blank
     *     for all records
     * @param order how to sort all records
     * @param after where to go on, or null to begin
     * @throws InvalidInput when the cursor is one of another list
     */
    public <R extends CrmRecord> RecordPage<R> page(
            AccountId account,
            Class<R> entity,
            String text,
            RecordOrder order,
            @Nullable RecordCursor after,
            int limit) {
        Keys keys = text.isBlank()
                ? new Keys(keysInOrder.find(account, Records.typeOf(entity), order, after, limit + 1), null)
                : keysByWords.find(account, Records.typeOf(entity), SearchWords.asked(text), after, limit + 1);
        List<RecordCursor> shown =
                keys.found().subList(0, Math.min(limit, keys.found().size()));
        List<R> rows =
                records.byIds(entity, shown.stream().map(RecordCursor::id).toList());
        return new RecordPage<>(rows, keys.found().size() > limit ? shown.getLast() : keys.readUntil());
    }
}
