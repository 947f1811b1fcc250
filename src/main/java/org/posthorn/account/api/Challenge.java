package org.posthorn.account.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** What a client without valid credentials is asked for. */
final class Challenge {

    private Challenge() {}

    /** The value of {@code WWW-Authenticate}. */
    static String of(WebRequest request) {
        if (wantsNewToken(request)) {
            return "Basic realm=\"Posthorn\", charset=\"UTF-8\"";
        }
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "Bearer" : "Bearer error=\"invalid_token\"";
    }

    static String adviceFor(WebRequest request) {
        return wantsNewToken(request)
                ? "Send your e-mail address and password with HTTP Basic."
                : "Send a valid token: Authorization: Bearer <token>.";
    }

    private static boolean wantsNewToken(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                && HttpMethod.POST.equals(servlet.getHttpMethod())
                && servlet.getRequest().getRequestURI().endsWith("/tokens");
    }
}
