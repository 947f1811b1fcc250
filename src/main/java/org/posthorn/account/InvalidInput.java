package org.posthorn.account;

import java.util.List;

/** The request is well-formed, but what it asks for can't be: the API answers 422 with the fields and why. */
public class InvalidInput extends RuntimeException {

    private final transient List<FieldProblem> problems;

    public InvalidInput(List<FieldProblem> problems) {
        super("Invalid input.");
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new FieldProblem(field, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param field the field's name in the request, with its path: {@code to[2]}, {@code track.opens}
     * @param message a sentence for whoever wrote the request
     */
    public record FieldProblem(String field, String message) {}
}
