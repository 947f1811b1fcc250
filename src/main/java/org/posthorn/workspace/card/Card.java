package org.posthorn.workspace.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card beside Gmail ({@code google.apps.card.v1.Card}).
 *
 * @param name tells cards apart
 */
public record Card(Header header, List<Section> sections, String name) implements Sparse {

    /** Plain text, both. */
    public record Header(String title, @Nullable String subtitle) implements Sparse {}

    /**
     * Widgets under a heading.
     *
     * @param header plain text, or null for none
     * @param collapsible whether all but the first few are folded away, or null for no
     * @param uncollapsibleWidgetsCount how many those are
     */
    public record Section(
            @Nullable String header,
            @Nullable Boolean collapsible,
            @Nullable Integer uncollapsibleWidgetsCount,
            List<Widget> widgets)
            implements Sparse {

        public static Section of(@Nullable String header, List<Widget> widgets) {
            return new Section(header, null, null, widgets);
        }

        /** Shows so many of the widgets at first. */
        public static Section folded(String header, int shown, List<Widget> widgets) {
            return widgets.size() > shown ? new Section(header, true, shown, widgets) : of(header, widgets);
        }
    }
}
