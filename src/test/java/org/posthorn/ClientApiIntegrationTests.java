package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as its description tells of it, in the types of the mail clients: theirs are compiled against it. */
class ClientApiIntegrationTests extends PosthornIntegrationTest {

    private static final Path TYPES = Path.of("frontend/compose-kit/openapi.ts");

    private static final String HEAD =
            "/** Made from /api/v1/openapi.json by a test of the server; says nothing of null. */\n";

    /** What the clients ask and are answered; what these hold comes along. */
    private static final List<String> USED = List.of(
            "CheckRequest",
            "CheckResponse",
            "PrepareRequest",
            "PrepareResponse",
            "SentRequest",
            "EmailList",
            "RecordListContactResource",
            "RecordListAssociatedRecord",
            "TimelineResource",
            "UploadResult",
            "ExchangeRequest",
            "NewToken");

    private final TreeMap<String, String> types = new TreeMap<>();

    @Test
    void clientsKnowTheApiAsItIs() throws Exception {
        JsonNode schemas = description().path("components").path("schemas");
        USED.forEach(name -> describe(name, schemas));
        String now = HEAD + String.join("", types.values());

        String before = Files.exists(TYPES) ? Files.readString(TYPES) : "";
        Files.writeString(TYPES, now);

        assertThat(before)
                .as("%s was out of date and has been written anew: mend api-types.ts beside it, and commit both", TYPES)
                .isEqualTo(now);
    }

    private static JsonNode description() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER + "/api/v1/openapi.json"))
                    .build();
            return new JsonMapper()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        }
    }

    private void describe(String name, JsonNode schemas) {
        if (types.containsKey(name)) {
            return;
        }
        types.put(name, "");
        JsonNode schema = schemas.path(name);
        assertThat(schema.isObject()).as("the API still tells of %s", name).isTrue();
        StringBuilder text = new StringBuilder("\nexport interface " + name + " {\n");
        new TreeMap<>(schema.path("properties")
                        .propertyStream()
                        .collect(Collectors.toMap(Entry::getKey, Entry::getValue)))
                .forEach((property, type) -> text.append("  ")
                        .append(property)
                        .append("?: ")
                        .append(typeOf(type, schemas))
                        .append(" | null;\n"));
        types.put(name, text.append("}\n").toString());
    }

    private String typeOf(JsonNode schema, JsonNode schemas) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            describe(name, schemas);
            return name;
        }
        return switch (schema.path("type").asString("")) {
            case "string" -> "string";
            case "boolean" -> "boolean";
            case "integer", "number" -> "number";
            case "array" -> typeOf(schema.path("items"), schemas) + "[]";
            case "object" -> "{ [name: string]: " + typeOf(schema.path("additionalProperties"), schemas) + " }";
            default -> "unknown";
        };
    }
}
