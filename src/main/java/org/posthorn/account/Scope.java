package org.posthorn.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an API token may be used for. */
public enum Scope {
    COMPOSE,
    READ,
    WRITE;

    /** The name in the API: {@code compose}, {@code read}, {@code write}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What {@code @PreAuthorize} asks for: {@code SCOPE_compose} and so on. */
    public String authority() {
        return "SCOPE_" + text();
    }

    /** The scope of that name in the API, or empty. */
    public static Optional<Scope> of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text().equals(text))
                .findFirst();
    }
}
