package org.posthorn.account.api;

import java.util.List;
import tools.jackson.core.JacksonException.Reference;

/** Where in a JSON body something is wrong, as {@code track.opens} or {@code to[2]}. */
final class JsonPath {

    private JsonPath() {}

    static String of(List<Reference> path) {
        StringBuilder text = new StringBuilder();
        for (Reference step : path) {
            if (step.getPropertyName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return text.toString();
    }
}
