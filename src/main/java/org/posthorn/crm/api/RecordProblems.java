package org.posthorn.crm.api;

import java.net.URI;
import org.posthorn.crm.AddressTaken;
import org.posthorn.crm.NoSuchRecord;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What records can refuse, as problem details; asked before the answer to failures of any kind. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RecordProblems {

    @ExceptionHandler
    ProblemDetail unknown(NoSuchRecord refusal) {
        return problem(HttpStatus.NOT_FOUND, refusal);
    }

    @ExceptionHandler
    ProblemDetail taken(AddressTaken refusal) {
        return problem(HttpStatus.CONFLICT, refusal);
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
        problem.setType(URI.create("about:blank"));
        return problem;
    }
}
