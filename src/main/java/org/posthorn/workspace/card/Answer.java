package org.posthorn.workspace.card;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Google is answered. A trigger (a page was opened) gets an action, a press of a button or switch gets one that is
 * wrapped: as the JSON schemas on Google's page on add-ons over HTTP have it, and its reference of
 * {@code apps.extensions.markup} for drafts.
 */
public sealed interface Answer extends Sparse {

    /** To a trigger. */
    record Shown(Action action) implements Answer {}

    /** To a press. */
    record Rendered(RenderActions renderActions) implements Answer {}

    /** Google asks the user for more rights and calls again. */
    record Asking(@JsonProperty("requesting_google_scopes") Scopes scopes) implements Answer {}

    record Scopes(List<String> scopes) {}

    record Action(
            @Nullable List<Navigation> navigations,
            @Nullable Notification notification) implements Sparse {}

    /** Either of the two. */
    record Navigation(@Nullable Card pushCard, @Nullable Card updateCard) implements Sparse {}

    /** @param text plain text */
    record Notification(String text) {}

    record RenderActions(@Nullable Action action, @Nullable HostAppAction hostAppAction) implements Sparse {}

    record HostAppAction(GmailAction gmailAction) {}

    record GmailAction(DraftChange updateDraftActionMarkup) {}

    /** @param updateBccRecipients takes the place of all hidden recipients that the draft has */
    record DraftChange(
            @Nullable BodyChange updateBody, @Nullable BccChange updateBccRecipients) implements Sparse {

        public boolean nothing() {
            return updateBody == null && updateBccRecipients == null;
        }
    }

    record BodyChange(String type, List<Content> insertContents) {

        /** Goes to the end of the body, where the user may still change it. */
        public static BodyChange append(String html) {
            return new BodyChange("INSERT_AT_END", List.of(new Content(html, "MUTABLE_HTML")));
        }
    }

    record Content(String content, String contentType) {}

    record BccChange(List<Recipient> bccRecipients) {}

    record Recipient(String email) {}

    /** A card on top, as the answer to a trigger. */
    static Answer show(Card card) {
        return new Shown(new Action(List.of(new Navigation(card, null)), null));
    }

    /** A card on top, as the answer to a press. */
    static Answer push(Card card) {
        return new Rendered(new RenderActions(new Action(List.of(new Navigation(card, null)), null), null));
    }

    /** Puts the card in the place of the one that was pressed on. */
    static Answer replace(Card card) {
        return new Rendered(new RenderActions(new Action(List.of(new Navigation(null, card)), null), null));
    }

    /** A line that goes away by itself. */
    static Answer say(String text) {
        return new Rendered(new RenderActions(new Action(null, new Notification(text)), null));
    }

    /**
     * Changes the draft.
     *
     * @param text a line beside it, or null
     */
    static Answer change(DraftChange change, @Nullable String text) {
        Action said = text == null ? null : new Action(null, new Notification(text));
        return new Rendered(new RenderActions(said, new HostAppAction(new GmailAction(change))));
    }

    static Answer ask(List<String> scopes) {
        return new Asking(new Scopes(scopes));
    }
}
