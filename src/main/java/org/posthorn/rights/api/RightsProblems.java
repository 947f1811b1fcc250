package org.posthorn.rights.api;

import java.net.URI;
import org.posthorn.rights.NoSuchPerson;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is not there, as a problem detail; asked before the answer to failures of any kind. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RightsProblems {

    @ExceptionHandler
    ProblemDetail unknown(NoSuchPerson refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such thing here.");
        problem.setType(URI.create("about:blank"));
        problem.setProperty("reason", refusal.getMessage());
        return problem;
    }
}
