package org.posthorn.activity.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a URL's parameters one by one and notes those that it could not. */
class ParameterReader {

    private final QueryParameters parameters;
    private final List<String> ignored = new ArrayList<>();

    ParameterReader(QueryParameters parameters) {
        this.parameters = parameters;
    }

    /** The value, or null when it is absent or the reading refused it. */
    <T> @Nullable T read(String name, Function<String, T> reading) {
        String text = parameters.getSingleParameter(name).orElse("");
        if (text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            ignored.add(name);
            return null;
        }
    }

    List<String> ignored() {
        return List.copyOf(ignored);
    }
}
