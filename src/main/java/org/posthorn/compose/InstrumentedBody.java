package org.posthorn.compose;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.instrument.BodyContent;
import org.posthorn.compose.instrument.HtmlInstrumentation;
import org.posthorn.compose.instrument.InstrumentOptions;
import org.posthorn.compose.instrument.InstrumentedHtml;
import org.posthorn.compose.instrument.InstrumentedText;
import org.posthorn.compose.instrument.TextInstrumentation;

/**
 * A mail's body after tracking was put into it as far as the rules allow.
 *
 * @param tracked what is tracked now
 */
record InstrumentedBody(@Nullable String html, @Nullable String text, TrackChoice tracked) {

    private static final HtmlInstrumentation HTML = new HtmlInstrumentation();
    private static final TextInstrumentation TEXT = new TextInstrumentation();

    /** @param warnings gets a line for each wish that the body does not allow */
    static InstrumentedBody of(Message message, TrackChoice choice, DraftTokens tokens, List<Warning> warnings) {
        if (!choice.any() && !tokens.ofKnownDraft()) {
            return untouched(message);
        }
        if (message.signedOrEncrypted()) {
            return untouched(message, Warning.protectedBody(), warnings);
        }
        if (message.html() == null && message.text() == null) {
            return withoutBody(message, choice, warnings);
        }
        BodyContent content = message.html() == null
                ? BodyContent.ofText(Objects.requireNonNull(message.text()))
                : BodyContent.ofHtml(message.html());
        if (content.signedOrEncrypted()) {
            return untouched(message, Warning.protectedBody(), warnings);
        }
        if (!content.visible()) {
            return untouched(message, Warning.emptyBody(), warnings);
        }
        return message.html() == null
                ? ofText(Objects.requireNonNull(message.text()), choice, tokens, warnings)
                : ofHtml(message, message.html(), choice, tokens, warnings);
    }

    /** What clients put in that keep the body to themselves: the pixel, with the link to the recipient's page before it. */
    String pixelHtml(DraftTokens tokens) {
        if (!tracked.opens()) {
            return "";
        }
        boolean alone = html == null && text == null && tokens.linksToPage();
        return (alone ? tokens.pageLink() : "") + tokens.pixelTag();
    }

    private static InstrumentedBody ofHtml(
            Message message, String html, TrackChoice choice, DraftTokens tokens, List<Warning> warnings) {
        InstrumentedHtml result = HTML.instrument(
                html, new InstrumentOptions(choice.opens(), choice.clicks(), tokens.linksToPage()), tokens);
        boolean clicks = clicks(choice, result.links(), warnings);
        return new InstrumentedBody(result.html(), message.text(), new TrackChoice(choice.opens(), clicks));
    }

    /** T7: links only, and only when clicks were asked for. */
    private static InstrumentedBody ofText(
            String text, TrackChoice choice, DraftTokens tokens, List<Warning> warnings) {
        if (choice.opens()) {
            warnings.add(Warning.opensCannotBeKnown());
        }
        InstrumentedText result =
                TEXT.instrument(text, new InstrumentOptions(false, choice.clicks(), tokens.linksToPage()), tokens);
        boolean clicks = clicks(choice, result.links(), warnings);
        return new InstrumentedBody(null, result.text(), new TrackChoice(false, clicks));
    }

    /** The client keeps the body to itself and only puts the pixel in. */
    private static InstrumentedBody withoutBody(Message message, TrackChoice choice, List<Warning> warnings) {
        clicks(choice, 0, warnings);
        return new InstrumentedBody(message.html(), message.text(), new TrackChoice(choice.opens(), false));
    }

    private static boolean clicks(TrackChoice choice, int links, List<Warning> warnings) {
        if (choice.clicks() && links == 0) {
            warnings.add(Warning.noLinks());
        }
        return choice.clicks() && links > 0;
    }

    private static InstrumentedBody untouched(Message message, Warning why, List<Warning> warnings) {
        warnings.add(why);
        return untouched(message);
    }

    private static InstrumentedBody untouched(Message message) {
        return new InstrumentedBody(message.html(), message.text(), TrackChoice.NONE);
    }
}
