package org.posthorn.crm.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.CrmRecord;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.RecordCursor;
import org.posthorn.crm.RecordPage;
import org.posthorn.crm.SearchingRecords;

/**
 * The records that one window shows, in the order they had when it loaded them. Keeps ids only; rows are read afresh,
 * by key, whenever they are shown.
 */
class RecordRows<R extends CrmRecord> {

    private static final int PAGE = 100;

    private final SearchingRecords searching;
    private final FindingRecords finding;
    private final Class<R> entity;
    private final RecordsQuery query;
    private final List<Long> order = new ArrayList<>();
    private @Nullable RecordCursor next;

    RecordRows(RecordActions actions, Class<R> entity, RecordsQuery query) {
        this.searching = actions.searching();
        this.finding = actions.finding();
        this.entity = entity;
        this.query = query;
        load(null);
        while (order.isEmpty() && next != null) {
            load(next);
        }
    }

    boolean isEmpty() {
        return order.isEmpty();
    }

    /** The rows from {@code offset} on; fewer than {@code limit} at the list's end only. */
    List<R> rows(int offset, int limit) {
        while (true) {
            while (order.size() < offset + limit && next != null) {
                load(next);
            }
            List<Long> wanted =
                    List.copyOf(order.subList(Math.min(offset, order.size()), Math.min(offset + limit, order.size())));
            List<R> found = finding.findAll(entity, wanted);
            if (found.size() == wanted.size()) {
                return found;
            }
            List<Long> there = found.stream().map(CrmRecord::key).toList();
            order.removeIf(id -> wanted.contains(id) && !there.contains(id));
        }
    }

    private void load(@Nullable RecordCursor after) {
        RecordPage<R> page =
                searching.page(SignedIn.required().accountId(), entity, query.text(), query.order(), after, PAGE);
        page.rows().forEach(row -> order.add(row.key()));
        next = page.next();
    }
}
