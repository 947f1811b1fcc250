package org.posthorn.tracking;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.TrackingHosts;
import org.posthorn.kernel.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The URLs of pixels, links and recipients' pages. A URL is known again by its path and signature whatever its host, since mail that was
 * sent keeps the host name of its day; query and fragment don't matter.
 */
@Component
public class TrackingAddresses {

    private static final String PIXEL_SUFFIX = ".gif";
    private static final int LONGEST_SENDER_KEY = 32;

    private final String base;
    private final TokenSigner signer;
    private final Function<AccountId, @Nullable String> hosts;

    @Autowired
    TrackingAddresses(TrackingSettings settings, TokenSigner signer, TrackingHosts hosts) {
        this(settings.publicUrl().toString().replaceFirst("/+$", ""), signer, hosts::of);
    }

    TrackingAddresses(String base, TokenSigner signer, Function<AccountId, @Nullable String> hosts) {
        this.base = base;
        this.signer = signer;
        this.hosts = hosts;
    }

    /** Those of an account, whose new pixels and links stand under the host name that it chose (A6). */
    public TrackingAddresses of(AccountId account) {
        String host = hosts.apply(account);
        return host == null
                ? this
                : new TrackingAddresses(base.substring(0, base.indexOf("://") + 3) + host, signer, hosts);
    }

    /** @param senderKey the public part of the sender's pixel addresses, letters and digits */
    public String pixelUrl(String senderKey, Token token) {
        return base + "/o/" + senderKey + "/" + signer.sign(HitKind.OPEN, token) + PIXEL_SUFFIX;
    }

    public String clickUrl(Token token) {
        return base + "/c/" + signer.sign(HitKind.CLICK, token);
    }

    /** The recipient's page (P7). */
    public String pageUrl(Token token) {
        return base + "/r/" + signer.sign(HitKind.PAGE, token);
    }

    /** The token of a pixel of ours, or null for any other URL or path. */
    public @Nullable Token pixelToken(String url) {
        int end = endOfPath(url) - PIXEL_SUFFIX.length();
        int start = end - TokenSigner.LENGTH;
        if (start < 0 || !url.startsWith(PIXEL_SUFFIX, end) || !followsSender(url, start)) {
            return null;
        }
        return signer.verify(HitKind.OPEN, url.substring(start, end));
    }

    /** The token of a link of ours, or null for any other URL or path. */
    public @Nullable Token clickToken(String url) {
        return tokenBehind("/c/", HitKind.CLICK, url);
    }

    /** The token of a recipient's page, or null for any other URL or path. */
    public @Nullable Token pageToken(String url) {
        return tokenBehind("/r/", HitKind.PAGE, url);
    }

    private @Nullable Token tokenBehind(String path, HitKind kind, String url) {
        int end = endOfPath(url);
        int start = end - TokenSigner.LENGTH;
        return start >= 0 && endsWith(url, start, path) ? signer.verify(kind, url.substring(start, end)) : null;
    }

    private static boolean followsSender(String url, int start) {
        int slash = start - 1;
        int sender = slash;
        while (sender > 0 && isLetterOrDigit(url.charAt(sender - 1))) {
            sender--;
        }
        int length = slash - sender;
        return length > 0 && length <= LONGEST_SENDER_KEY && url.charAt(slash) == '/' && endsWith(url, sender, "/o/");
    }

    private static boolean endsWith(String url, int end, String part) {
        return end >= part.length() && url.startsWith(part, end - part.length());
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z');
    }

    private static int endOfPath(String url) {
        for (int i = 0; i < url.length(); i++) {
            char character = url.charAt(i);
            if (character == '?' || character == '#') {
                return i;
            }
        }
        return url.length();
    }
}
