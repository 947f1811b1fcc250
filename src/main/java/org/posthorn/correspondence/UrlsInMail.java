package org.posthorn.correspondence;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.posthorn.correspondence.display.MailUrls;
import org.posthorn.correspondence.display.RasterImage;
import org.posthorn.tracking.KnownToken;
import org.posthorn.tracking.KnownTokens;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TrackingAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The URLs in one logged mail. Inline images become part of the page: the sandboxed frame has no session to fetch them
 * with, and so needs none.
 */
class UrlsInMail implements MailUrls {

    private static final Logger log = LoggerFactory.getLogger(UrlsInMail.class);

    private static final long LARGEST_IMAGE = 5_000_000;
    private static final long LARGEST_TOGETHER = 15_000_000;

    private final LoggedMail mail;
    private final PartsOfMail parts;
    private final TrackingAddresses addresses;
    private final KnownTokens tokens;
    private long shown;

    UrlsInMail(LoggedMail mail, PartsOfMail parts, TrackingAddresses addresses, KnownTokens tokens) {
        this.mail = mail;
        this.parts = parts;
        this.addresses = addresses;
        this.tokens = tokens;
    }

    @Override
    public boolean isOurPixel(String url) {
        return addresses.pixelToken(url) != null;
    }

    @Override
    public Map<String, String> originals(Collection<String> urls) {
        Map<String, Token> ours = new HashMap<>();
        for (String url : urls) {
            Token token = addresses.clickToken(url);
            if (token != null) {
                ours.put(url, token);
            }
        }
        Map<Token, KnownToken> known = tokens.find(ours.values());
        return ours.entrySet().stream()
                .filter(entry -> target(known.get(entry.getValue())) != null)
                .collect(
                        toMap(Map.Entry::getKey, entry -> Objects.requireNonNull(target(known.get(entry.getValue())))));
    }

    private static @Nullable String target(@Nullable KnownToken token) {
        return token == null ? null : token.url();
    }

    @Override
    public @Nullable String inlineImage(String contentId) {
        return mail.parts().stream()
                .filter(part -> contentId.equals(part.contentId()) && part.leftOut() == null)
                .findFirst()
                .map(this::inlined)
                .orElse(null);
    }

    private @Nullable String inlined(LoggedPart part) {
        if (part.size() > LARGEST_IMAGE || shown + part.size() > LARGEST_TOGETHER) {
            return null;
        }
        shown += part.size();
        try (InputStream bytes = parts.open(mail.id(), part.n()).orElseThrow().bytes()) {
            byte[] image = bytes.readAllBytes();
            String type = RasterImage.typeOf(image);
            return type == null
                    ? null
                    : "data:" + type + ";base64," + Base64.getEncoder().encodeToString(image);
        } catch (IOException e) {
            log.warn("An inline image of a logged mail can't be read.", e);
            return null;
        }
    }
}
