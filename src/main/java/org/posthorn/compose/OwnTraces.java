package org.posthorn.compose;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.instrument.HtmlInstrumentation;
import org.posthorn.compose.instrument.HtmlTooLong;
import org.posthorn.compose.instrument.InstrumentOptions;
import org.posthorn.compose.instrument.OwnUrl;
import org.posthorn.compose.instrument.TextInstrumentation;
import org.posthorn.compose.instrument.TrackingUrls;
import org.posthorn.tracking.KnownToken;
import org.posthorn.tracking.KnownTokens;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TokenSigner;
import org.posthorn.tracking.TrackingAddresses;
import org.springframework.stereotype.Service;

/** Takes our own pixels out of a mail that went its way, and leads its links to their targets again (R6). */
@Service
public class OwnTraces {

    private static final InstrumentOptions NOTHING_NEW = new InstrumentOptions(false, false);

    private final KnownTokens knownTokens;
    private final TokenSigner signer;
    private final TrackingAddresses addresses;

    OwnTraces(KnownTokens knownTokens, TokenSigner signer, TrackingAddresses addresses) {
        this.knownTokens = knownTokens;
        this.signer = signer;
        this.addresses = addresses;
    }

    /**
     * A body without our traces.
     *
     * @param html as it was but for our pixels and links; as it was where it is over 5 MB
     * @param tokens those of the current account that stood in it
     */
    public record Cleaned(@Nullable String html, @Nullable String text, Collection<KnownToken> tokens) {}

    /** @param html null when there is none, likewise the text */
    public Cleaned clean(@Nullable String html, @Nullable String text) {
        var found = TokensInBody.find(html, text, signer);
        if (found.isEmpty()) {
            return new Cleaned(html, text, List.of());
        }
        Map<Token, KnownToken> known = knownTokens.find(found);
        Leaving urls = new Leaving(known);
        return new Cleaned(
                html == null ? null : cleanHtml(html, urls),
                text == null
                        ? null
                        : new TextInstrumentation()
                                .instrument(text, NOTHING_NEW, urls)
                                .text(),
                known.values());
    }

    /** The tokens of the current account that stand in a body. */
    public Collection<KnownToken> tokensIn(@Nullable String html, @Nullable String text) {
        var found = TokensInBody.find(html, text, signer);
        return found.isEmpty() ? List.of() : knownTokens.find(found).values();
    }

    private static String cleanHtml(String html, TrackingUrls urls) {
        try {
            return new HtmlInstrumentation().instrument(html, NOTHING_NEW, urls).html();
        } catch (HtmlTooLong e) {
            return html;
        }
    }

    /** Nothing of ours stays, and nothing is added. */
    private final class Leaving implements TrackingUrls {

        private final Map<Token, KnownToken> known;

        private Leaving(Map<Token, KnownToken> known) {
            this.known = known;
        }

        @Override
        public String pixelTag() {
            throw new IllegalStateException("No pixel was asked for.");
        }

        @Override
        public String linkFor(String target, boolean hidden) {
            throw new IllegalStateException("No link was asked for.");
        }

        @Override
        public OwnUrl recognise(String url) {
            if (addresses.pixelToken(url) != null) {
                return new OwnUrl.OldPixel();
            }
            if (addresses.pageToken(url) != null) {
                return new OwnUrl.OldPage();
            }
            Token clicked = addresses.clickToken(url);
            KnownToken link = clicked == null ? null : known.get(clicked);
            String target = link == null ? null : link.url();
            if (target != null) {
                return new OwnUrl.OldLink(target);
            }
            return clicked == null ? new OwnUrl.NotOurs() : new OwnUrl.KeptLink();
        }
    }
}
