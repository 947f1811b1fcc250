package org.posthorn.tracking.api;

import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Parameters that make no sense: answered by 422 with a sentence for each. */
class InvalidParameters extends ErrorResponseException {

    private static final HttpStatusCode UNPROCESSABLE = HttpStatusCode.valueOf(422);

    /** @param message the rule that the field's value broke */
    record FieldError(String field, String message) {}

    InvalidParameters(List<FieldError> errors) {
        super(UNPROCESSABLE, problem(errors), null);
    }

    private static ProblemDetail problem(List<FieldError> errors) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(UNPROCESSABLE, "Some parameters have values that can't be used.");
        problem.setTitle("Invalid parameters");
        problem.setProperty("errors", errors);
        return problem;
    }
}
