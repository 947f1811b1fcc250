package org.posthorn.compose.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of HTML; tokens follow each other without gap or overlap. */
sealed interface Token {

    int start();

    int end();

    /** Characters between tags, their references not decoded. */
    record Text(int start, int end) implements Token {}

    /**
     * What stands in an element that knows no tags, such as {@code style}.
     *
     * @param tag the element's start tag
     * @param closed whether an end tag follows
     */
    record RawText(int start, int end, StartTag tag, boolean closed) implements Token {}

    /**
     * A start tag.
     *
     * @param name in lower case
     * @param attributes those that matter for tracking, each name once
     */
    record StartTag(int start, int end, String name, boolean selfClosing, List<Attribute> attributes) implements Token {

        /** The attribute of this lower-case name, or null. */
        @Nullable
        Attribute attribute(String attributeName) {
            for (Attribute attribute : attributes) {
                if (attribute.name().equals(attributeName)) {
                    return attribute;
                }
            }
            return null;
        }

        /** The attribute's value as written, or an empty text. */
        String raw(String attributeName) {
            Attribute attribute = attribute(attributeName);
            return attribute == null ? "" : attribute.raw();
        }

        boolean has(String attributeName) {
            return attribute(attributeName) != null;
        }
    }

    /** An end tag, its name in lower case. */
    record EndTag(int start, int end, String name) implements Token {}

    /**
     * A comment, a doctype or anything else that browsers skip.
     *
     * @param closed whether it ends before the input does
     */
    record Comment(int start, int end, boolean closed) implements Token {}

    /** A tag that the input ends in: browsers drop it. */
    record Unfinished(int start, int end) implements Token {}

    /**
     * An attribute of a start tag.
     *
     * @param name in lower case
     * @param raw the value as written, without its quotes
     * @param start where the value starts in the input
     * @param end where it ends
     */
    record Attribute(String name, String raw, int start, int end, boolean quoted) {}
}
