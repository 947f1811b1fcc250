package org.posthorn.account.api;

import java.util.ArrayList;
import java.util.List;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Some fields of something: what is not there stays as it is, null is a value. */
final class JsonChanges {

    private JsonChanges() {}

    /**
     * The present form with the changes in it.
     *
     * @throws InvalidInput naming each field that is unknown, or the one whose value has the wrong type
     */
    static <F> F over(JsonMapper json, F present, ObjectNode changes, Class<F> type) {
        ObjectNode merged = json.valueToTree(present);
        List<FieldProblem> unknown = new ArrayList<>();
        for (String field : changes.propertyNames()) {
            if (merged.has(field)) {
                merged.set(field, changes.get(field));
            } else {
                unknown.add(new FieldProblem(field, "is not known here"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        try {
            return json.treeToValue(merged, type);
        } catch (DatabindException e) {
            throw new InvalidInput(JsonPath.of(e.getPath()), "has the wrong type");
        }
    }
}
