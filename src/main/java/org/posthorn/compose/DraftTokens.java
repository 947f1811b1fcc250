package org.posthorn.compose;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.instrument.OwnUrl;
import org.posthorn.compose.instrument.TrackingUrls;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.KnownToken;
import org.posthorn.tracking.NewToken;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TrackingAddresses;

/**
 * The tokens of one draft: those that were in it already, and those that instrumenting adds. Anything else of ours that
 * stands in the body came with quoted or copied mail (T10).
 */
class DraftTokens implements TrackingUrls {

    private static final SecureRandom RANDOMNESS = new SecureRandom();

    private final TrackingAddresses addresses;
    private final String senderKey;
    private final TrackChoice choice;
    private final @Nullable OutgoingEmailId draft;
    private final Map<Token, KnownToken> known;
    private final List<NewToken> added = new ArrayList<>();
    private final PageLink page;
    private @Nullable Token pixel;

    /**
     * @param draft the outgoing e-mail that was prepared from this draft before, or null
     * @param known what is known of our tokens that stand in the body
     * @param page whether a link to the recipient's page is put in, and its words
     */
    DraftTokens(
            TrackingAddresses addresses,
            String senderKey,
            TrackChoice choice,
            @Nullable OutgoingEmailId draft,
            Map<Token, KnownToken> known,
            PageLink page) {
        this.addresses = addresses;
        this.senderKey = senderKey;
        this.choice = choice;
        this.draft = draft;
        this.known = known;
        this.page = page;
        this.pixel = known.values().stream()
                .filter(token -> token.kind() == HitKind.OPEN && isOfDraft(token))
                .map(KnownToken::token)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String pixelTag() {
        Token token = pixel;
        if (token == null) {
            token = add(HitKind.OPEN, null, false);
            pixel = token;
        }
        return "<img src=\"" + addresses.pixelUrl(senderKey, token)
                + "\" width=\"1\" height=\"1\" alt=\"\" style=\"border:0;width:1px;height:1px\">";
    }

    @Override
    public String pageLink() {
        return page.html(addresses.pageUrl(add(HitKind.PAGE, null, false)));
    }

    @Override
    public String pageLine() {
        return page.text(addresses.pageUrl(add(HitKind.PAGE, null, false)));
    }

    /** Whether mail of this sender carries a link to the recipient's page. */
    boolean linksToPage() {
        return page.wanted();
    }

    @Override
    public String linkFor(String target, boolean hidden) {
        return addresses.clickUrl(add(HitKind.CLICK, target, hidden));
    }

    @Override
    public OwnUrl recognise(String url) {
        Token opened = addresses.pixelToken(url);
        if (opened != null) {
            return choice.opens() && isOfDraft(known.get(opened)) ? new OwnUrl.KeptPixel() : new OwnUrl.OldPixel();
        }
        Token paged = addresses.pageToken(url);
        if (paged != null) {
            return page.wanted() && choice.any() && isOfDraft(known.get(paged))
                    ? new OwnUrl.KeptPage()
                    : new OwnUrl.OldPage();
        }
        Token clicked = addresses.clickToken(url);
        return clicked == null ? new OwnUrl.NotOurs() : link(known.get(clicked));
    }

    private OwnUrl link(@Nullable KnownToken token) {
        String target = token == null ? null : token.url();
        // Where another account's link leads is not ours to know; following it is all that can be done with it.
        return target == null || (choice.clicks() && isOfDraft(token))
                ? new OwnUrl.KeptLink()
                : new OwnUrl.OldLink(target);
    }

    /** Whether the body was prepared before, so that what is in it may have to go again. */
    boolean ofKnownDraft() {
        return draft != null;
    }

    /** The tokens that were made for this mail, in the order they were asked for. */
    List<NewToken> added() {
        return List.copyOf(added);
    }

    private boolean isOfDraft(@Nullable KnownToken token) {
        return token != null && token.email().equals(draft);
    }

    private Token add(HitKind kind, @Nullable String url, boolean hidden) {
        Token token = Token.random(RANDOMNESS);
        added.add(new NewToken(token, kind, url, hidden));
        return token;
    }
}
