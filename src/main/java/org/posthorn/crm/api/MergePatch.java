package org.posthorn.crm.api;

import java.util.List;
import org.posthorn.account.InvalidInput;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A change of some fields (RFC 7396): what is not there stays, null empties. */
@Component
class MergePatch {

    private final JsonMapper json;

    MergePatch(JsonMapper json) {
        this.json = json;
    }

    /**
     * The form with the changes in it.
     *
     * @throws InvalidInput naming the field whose value has the wrong type
     */
    <F> F apply(ObjectNode changes, F present, Class<F> type) {
        ObjectNode merged = json.valueToTree(present);
        for (String field : List.copyOf(changes.propertyNames())) {
            JsonNode value = changes.get(field);
            merged.set(field, value);
        }
        try {
            return json.treeToValue(merged, type);
        } catch (DatabindException e) {
            throw new InvalidInput(field(e.getPath()), "has the wrong type");
        }
    }

    private static String field(List<JacksonException.Reference> path) {
        return path.isEmpty() || path.getFirst().getPropertyName() == null
                ? ""
                : path.getFirst().getPropertyName();
    }
}
