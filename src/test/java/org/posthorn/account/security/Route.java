package org.posthorn.account.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the OpenAPI document.
 *
 * @param contentType what its body must be, or JSON where it takes none
 */
record Route(String method, String path, String contentType) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** Every operation that the document names. */
    static List<Route> of(JsonNode document) {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode bodies = operation.getValue().path("requestBody").path("content");
                if (bodies.isEmpty()) {
                    routes.add(
                            new Route(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), "application/json"));
                }
                bodies.propertyNames()
                        .forEach(type -> routes.add(
                                new Route(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), type)));
            }
        }
        return List.copyOf(routes);
    }

    boolean namesAnObject() {
        return path.contains("{");
    }

    /** The kind of object that the path is about: {@code contacts} in {@code /api/v1/contacts/{id}}. */
    String kind() {
        return path.startsWith("/api/v1/{type}/")
                ? "contacts"
                : path.substring("/api/v1/".length(), path.indexOf("/{"));
    }

    /** The path with these in place of its variables; a number of a part is 0. */
    String with(Map<String, String> values) {
        return VARIABLE.matcher(path).replaceAll(match -> values.getOrDefault(match.group(1), "0"));
    }

    /** A body of the right type that says nothing. */
    String body() {
        if (method.equals("GET") || method.equals("DELETE")) {
            return "";
        }
        return contentType.equals("application/json") ? "{}" : "x";
    }

    @Override
    public String toString() {
        return method + " " + path + (contentType.equals("application/json") ? "" : " " + contentType);
    }
}
