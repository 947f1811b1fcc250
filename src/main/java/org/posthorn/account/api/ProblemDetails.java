package org.posthorn.account.api;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.account.NoteNotSent;
import org.posthorn.account.TooSoon;
import org.posthorn.account.security.TooManyAttempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/** Every refusal of the API, as a problem detail (RFC 9457). Says what the client can mend, never what happened inside. */
@RestControllerAdvice
class ProblemDetails extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);
    private static final URI NO_TYPE = URI.create("about:blank");

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidInput refusal) {
        return unprocessable(refusal.problems());
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationException refusal, WebRequest request) {
        if (refusal instanceof TooManyAttempts tooMany) {
            return later(tooMany.secondsToWait());
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, Challenge.of(request));
        return answer(HttpStatus.UNAUTHORIZED, Challenge.adviceFor(request), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooSoon(TooSoon refusal) {
        return later(refusal.secondsToWait());
    }

    @ExceptionHandler
    ResponseEntity<Object> notSent(NoteNotSent failure) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, failure.why(), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> forbidden(AccessDeniedException refusal) {
        return answer(HttpStatus.FORBIDDEN, "Your role or this token's scopes don't allow that.", new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure) {
        LOG.error("A request failed.", failure);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on the server. It was logged there.",
                new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unprocessable(refusal.getFieldErrors().stream()
                .map(error -> problem(error.getField(), error.getDefaultMessage()))
                .toList());
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unprocessable(refusal.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error ->
                                problem(result.getMethodParameter().getParameterName(), error.getDefaultMessage())))
                .toList());
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = refusal instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : refusal.getPropertyName();
        return unprocessable(List.of(problem(field, "is not valid")));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException refusal,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return unprocessable(List.of(problem(refusal.getParameterName(), "is missing")));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (refusal.getCause() instanceof DatabindException cause
                && !cause.getPath().isEmpty()) {
            return unprocessable(List.of(problem(JsonPath.of(cause.getPath()), "has the wrong type")));
        }
        return answer(HttpStatus.BAD_REQUEST, "The body is not the JSON that is expected here.", headers);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            return new ResponseEntity<>(withType(problem), headers, status);
        }
        return answer(HttpStatus.valueOf(status.value()), "The request was refused.", headers);
    }

    private static ResponseEntity<Object> later(long seconds) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return answer(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts. Try again later.", headers);
    }

    private static ResponseEntity<Object> unprocessable(List<FieldProblem> problems) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields are not valid.");
        problem.setProperty("errors", problems);
        return new ResponseEntity<>(problem, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static FieldProblem problem(@Nullable String field, @Nullable String message) {
        return new FieldProblem(field == null ? "" : field, message == null ? "is not valid" : message);
    }

    private static ResponseEntity<Object> answer(HttpStatus status, String detail, HttpHeaders headers) {
        return new ResponseEntity<>(problem(status, detail), headers, status);
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return withType(ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static ProblemDetail withType(ProblemDetail problem) {
        problem.setType(NO_TYPE);
        return problem;
    }
}
