package org.posthorn.compose.api;

import java.util.ArrayList;
import java.util.List;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;

/** Collects what is wrong with a request, so that the client hears of everything at once. */
final class InvalidFields {

    private final List<FieldProblem> problems = new ArrayList<>();

    void add(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    /** @throws InvalidInput with a line for each field, when anything was added */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
