package org.posthorn.crm.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Map;
import org.posthorn.crm.RecordOrder;

/** What a list shows, as it stands in the URL. */
record RecordsQuery(String text, RecordOrder order) {

    /** Everything, by name. */
    static final RecordsQuery ALL = new RecordsQuery("", RecordOrder.NAME);

    static final int MAX_TEXT = 200;

    /** Reads a URL that anybody may have written; what makes no sense is passed over. */
    static RecordsQuery read(QueryParameters parameters) {
        String text = parameters.getSingleParameter("q").orElse("").strip();
        return new RecordsQuery(
                text.substring(0, Math.min(text.length(), MAX_TEXT)),
                parameters.getSingleParameter("sort").flatMap(RecordOrder::of).orElse(RecordOrder.NAME));
    }

    /** The other way round: reading what this gives yields the same query. */
    QueryParameters parameters() {
        Map<String, String> values = new HashMap<>();
        if (!text.isEmpty()) {
            values.put("q", text);
        }
        if (order != RecordOrder.NAME) {
            values.put("sort", order.publicName());
        }
        return QueryParameters.simple(values);
    }
}
