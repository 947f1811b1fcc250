package org.posthorn.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The keys that Google knows in an answer, and what is behind each. Written after the draft-07 schemas on Google's page "Build a
 * Google Workspace add-on using HTTP endpoints" (render action, host app action, Gmail action), the reference of package
 * apps.extensions.markup (2026-04), whose spelling bccRecipients and whose INSERT_AT_END are newer than the schemas, and the
 * reference of cards v1.
 */
final class AnswerShape {

    private static final String TEXT = "text";
    private static final String FLAG = "flag";
    private static final String NUMBER = "number";

    private static final Map<String, Map<String, String>> OBJECTS = Map.ofEntries(
            Map.entry(
                    "answer",
                    Map.of("action", "action", "renderActions", "renderActions", "requesting_google_scopes", "scopes")),
            Map.entry("scopes", Map.of("scopes", TEXT + "[]")),
            Map.entry("renderActions", Map.of("action", "action", "hostAppAction", "hostAppAction")),
            Map.entry("action", Map.of("navigations", "navigation[]", "notification", "notification")),
            Map.entry("navigation", Map.of("pushCard", "card", "updateCard", "card")),
            Map.entry("notification", Map.of("text", TEXT)),
            Map.entry("hostAppAction", Map.of("gmailAction", "gmailAction")),
            Map.entry("gmailAction", Map.of("updateDraftActionMarkup", "draft")),
            Map.entry("draft", Map.of("updateBody", "body", "updateBccRecipients", "bcc")),
            Map.entry("body", Map.of("type", "INSERT_AT_END", "insertContents", "content[]")),
            Map.entry("content", Map.of("content", TEXT, "contentType", "MUTABLE_HTML")),
            Map.entry("bcc", Map.of("bccRecipients", "recipient[]")),
            Map.entry("recipient", Map.of("email", TEXT)),
            Map.entry("card", Map.of("header", "header", "sections", "section[]", "name", TEXT)),
            Map.entry("header", Map.of("title", TEXT, "subtitle", TEXT)),
            Map.entry(
                    "section",
                    Map.of(
                            "header",
                            TEXT,
                            "collapsible",
                            FLAG,
                            "uncollapsibleWidgetsCount",
                            NUMBER,
                            "widgets",
                            "widget[]")),
            Map.entry(
                    "widget",
                    Map.of(
                            "textParagraph",
                            "paragraph",
                            "decoratedText",
                            "line",
                            "selectionInput",
                            "selection",
                            "buttonList",
                            "buttons")),
            Map.entry("paragraph", Map.of("text", TEXT)),
            Map.entry(
                    "line",
                    Map.of(
                            "topLabel",
                            TEXT,
                            "text",
                            TEXT,
                            "bottomLabel",
                            TEXT,
                            "wrapText",
                            FLAG,
                            "switchControl",
                            "switch",
                            "onClick",
                            "click")),
            Map.entry(
                    "switch",
                    Map.of(
                            "name",
                            TEXT,
                            "value",
                            TEXT,
                            "selected",
                            FLAG,
                            "controlType",
                            "SWITCH",
                            "onChangeAction",
                            "function")),
            Map.entry("selection", Map.of("name", TEXT, "label", TEXT, "type", "CHECK_BOX", "items", "item[]")),
            Map.entry("item", Map.of("text", TEXT, "value", TEXT, "selected", FLAG)),
            Map.entry("buttons", Map.of("buttons", "button[]")),
            Map.entry("button", Map.of("text", TEXT, "onClick", "click")),
            Map.entry("click", Map.of("action", "function", "openLink", "link")),
            Map.entry("function", Map.of("function", TEXT)),
            Map.entry("link", Map.of("url", TEXT)));

    /** Of these exactly one is there. */
    private static final Set<String> UNIONS = Set.of("answer", "widget", "click", "navigation");

    private AnswerShape() {}

    static void check(JsonNode answer) {
        check(answer, "answer", "answer");
    }

    private static void check(JsonNode node, String kind, String where) {
        if (kind.endsWith("[]")) {
            assertThat(node.isArray() && !node.isEmpty()).as(where).isTrue();
            node.forEach(element -> check(element, kind.substring(0, kind.length() - 2), where + "[]"));
        } else if (OBJECTS.containsKey(kind)) {
            Map<String, String> known = OBJECTS.getOrDefault(kind, Map.of());
            assertThat(known.keySet()).as(where).containsAll(node.propertyNames());
            assertThat(node.size()).as(where).isBetween(1, UNIONS.contains(kind) ? 1 : known.size());
            known.forEach((key, type) -> {
                if (node.has(key)) {
                    check(node.get(key), type, where + "." + key);
                }
            });
        } else {
            checkValue(node, kind, where);
        }
    }

    private static void checkValue(JsonNode node, String kind, String where) {
        switch (kind) {
            case TEXT ->
                assertThat(node.isString() && !node.asString().isEmpty())
                        .as(where)
                        .isTrue();
            case FLAG -> assertThat(node.isBoolean()).as(where).isTrue();
            case NUMBER -> assertThat(node.isInt()).as(where).isTrue();
            default -> assertThat(node.asString()).as(where).isEqualTo(kind);
        }
    }
}
