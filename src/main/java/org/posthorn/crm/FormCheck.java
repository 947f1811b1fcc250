package org.posthorn.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;

/** Reads a form field by field and notes what is wrong with each, so that all is told at once. */
final class FormCheck {

    static final int MAX_NAME = 200;
    static final int MAX_ADDRESS = 320;

    private final List<FieldProblem> problems = new ArrayList<>();

    /** The text without blanks around it; empty when there is none. */
    String text(String field, @Nullable String value, int max) {
        String text = value == null ? "" : value.strip();
        demand(text.length() <= max, field, "must have at most " + max + " characters");
        return text;
    }

    String required(String field, @Nullable String value, int max) {
        String text = text(field, value, max);
        demand(!text.isEmpty(), field, "is missing");
        return text;
    }

    /** The value behind the text, or null when there is none or the reading refused it. */
    <T> @Nullable T read(String field, @Nullable String value, Function<String, T> reading, String rule) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return reading.apply(value.strip());
        } catch (IllegalArgumentException e) {
            demand(false, field, rule);
            return null;
        }
    }

    @Nullable
    EmailAddress address(String field, @Nullable String value) {
        return read(field, value, EmailAddress::new, "is not an e-mail address");
    }

    /** The one of this account that a public id names, or null when the field is empty or names none. */
    <T> @Nullable T reference(String field, @Nullable String value, Function<Long, Optional<T>> finding) {
        return read(
                field,
                value,
                text -> finding.apply(PublicId.parse(text).orElseThrow(IllegalArgumentException::new))
                        .orElseThrow(IllegalArgumentException::new),
                "names nothing that is there");
    }

    void demand(boolean met, String field, String message) {
        if (!met) {
            problems.add(new FieldProblem(field, message));
        }
    }

    /** @throws InvalidInput when anything was wrong */
    void done() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
