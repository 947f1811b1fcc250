package org.posthorn.standin;

import java.util.Map;

/** An answer that is an error; each face writes it in its provider's shape. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final boolean fault;
    private final transient Map<String, String> headers;

    private Refusal(int status, String code, String message, boolean fault, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.code = code;
        this.fault = fault;
        this.headers = headers;
    }

    /** What may happen to a good client. */
    static Refusal of(int status, String code, String message) {
        return new Refusal(status, code, message, false, Map.of());
    }

    static Refusal of(int status, String code, String message, Map<String, String> headers) {
        return new Refusal(status, code, message, false, headers);
    }

    /** The client did what no client may do; remembered for the test. */
    static Refusal fault(int status, String code, String message) {
        return new Refusal(status, code, message, true, Map.of());
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    boolean isFault() {
        return fault;
    }

    Map<String, String> headers() {
        return headers;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
