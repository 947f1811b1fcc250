package org.posthorn.crm.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.CrmRecord;
import org.posthorn.crm.RecordCursor;
import org.posthorn.crm.RecordOrder;
import org.posthorn.crm.RecordPage;
import org.posthorn.crm.SearchingRecords;

/**
 * The parameters of a list as they came in the URL: each unset, or to be checked.
 *
 * @param q beginnings of words
 * @param sort {@code name} (if unset), {@code activity} or {@code created}
 */
record ListQuery(
        @Nullable String q,
        @Nullable String sort,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int MAX_TEXT = 200;

    /**
     * That part of the account's records.
     *
     * @throws InvalidInput naming each parameter that makes no sense
     */
    <R extends CrmRecord> RecordPage<R> page(SearchingRecords searching, Class<R> entity) {
        List<FieldProblem> errors = new ArrayList<>();
        RecordOrder order =
                read(errors, "sort", sort, RecordOrder.NAME, RecordOrder::of, "Must be name, activity or created.");
        int count = read(errors, "limit", limit, DEFAULT_LIMIT, ListQuery::number, "Must be a number from 1 to 200.");
        String text = read(errors, "q", q, "", ListQuery::text, "Must have at most 200 characters.");
        RecordCursor after = after(errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return searching.page(SignedIn.required().accountId(), entity, text, order, after, count);
    }

    private static <T> T read(
            List<FieldProblem> errors,
            String name,
            @Nullable String text,
            T unset,
            Function<String, Optional<T>> reading,
            String rule) {
        if (text == null || text.isBlank()) {
            return unset;
        }
        Optional<T> value = reading.apply(text.strip());
        if (value.isEmpty()) {
            errors.add(new FieldProblem(name, rule));
        }
        return value.orElse(unset);
    }

    private @Nullable RecordCursor after(List<FieldProblem> errors) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        Optional<RecordCursor> after = RecordCursor.parse(cursor);
        if (after.isEmpty()) {
            errors.add(new FieldProblem("cursor", "Must be a nextCursor of an earlier answer."));
        }
        return after.orElse(null);
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(number -> number >= 1 && number <= MAX_LIMIT);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(given -> given.length() <= MAX_TEXT);
    }
}
