package org.posthorn.workspace.card;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a card's section; in JSON an object whose only key says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Widget.TextParagraph.class, name = "textParagraph"),
    @JsonSubTypes.Type(value = Widget.DecoratedText.class, name = "decoratedText"),
    @JsonSubTypes.Type(value = Widget.SelectionInput.class, name = "selectionInput"),
    @JsonSubTypes.Type(value = Widget.ButtonList.class, name = "buttonList")
})
public sealed interface Widget extends Sparse {

    /** @param text {@link Markup} */
    record TextParagraph(String text) implements Widget {}

    /**
     * A line with small ones above and below it, and perhaps a switch.
     *
     * @param topLabel plain text
     * @param text {@link Markup}
     * @param bottomLabel plain text
     * @param onClick where it leads
     */
    record DecoratedText(
            @Nullable String topLabel,
            String text,
            @Nullable String bottomLabel,
            Boolean wrapText,
            @Nullable Switch switchControl,
            @Nullable OnClick onClick)
            implements Widget {

        public static DecoratedText of(@Nullable String top, String text, @Nullable String bottom) {
            return new DecoratedText(top, text, bottom, true, null, null);
        }

        public DecoratedText leadingTo(String url) {
            return new DecoratedText(topLabel, text, bottomLabel, wrapText, switchControl, OnClick.opening(url));
        }

        public DecoratedText switchedBy(Switch control) {
            return new DecoratedText(topLabel, text, bottomLabel, wrapText, control, onClick);
        }
    }

    /** Check boxes; what is ticked comes back under the name, and nothing where nothing is. */
    record SelectionInput(String name, String label, String type, List<Item> items) implements Widget {

        public static SelectionInput boxes(String name, String label, List<Item> items) {
            return new SelectionInput(name, label, "CHECK_BOX", items);
        }
    }

    /** @param text plain text */
    record Item(String text, String value, boolean selected) {}

    record ButtonList(List<Button> buttons) implements Widget {}

    record Button(String text, OnClick onClick) {}

    /** A switch; while it is on, its value comes back under its name. */
    record Switch(String name, String value, boolean selected, String controlType, Action onChangeAction) {

        public static Switch of(String name, boolean selected, String changed) {
            return new Switch(name, "on", selected, "SWITCH", new Action(changed));
        }
    }

    /** Either of the two. */
    record OnClick(@Nullable Action action, @Nullable OpenLink openLink) implements Sparse {

        public static OnClick opening(String url) {
            return new OnClick(null, new OpenLink(url));
        }

        public static OnClick calling(String url) {
            return new OnClick(new Action(url), null);
        }
    }

    /** @param function the URL that Google calls */
    record Action(String function) {}

    record OpenLink(String url) {}
}
