package org.posthorn.compose;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TokenSigner;

/** Finds whatever looks like a token of ours in a mail's body, so that all of them can be looked up at once. */
final class TokensInBody {

    private static final Pattern IN_OUR_PATHS = Pattern.compile("/(c|r|o/[0-9A-Za-z]{1,32})/([0-9A-Za-z]{33})");

    /** Nobody quotes more of our links than this; a body that does is not worth a larger query. */
    private static final int AT_MOST = 2_000;

    private TokensInBody() {}

    static Set<Token> find(@Nullable String html, @Nullable String text, TokenSigner signer) {
        Set<Token> found = new LinkedHashSet<>();
        collect(html, signer, found);
        collect(text, signer, found);
        return found;
    }

    private static void collect(@Nullable String body, TokenSigner signer, Set<Token> found) {
        if (body == null) {
            return;
        }
        Matcher matcher = IN_OUR_PATHS.matcher(body);
        while (found.size() < AT_MOST && matcher.find()) {
            HitKind kind = kind(matcher.group(1));
            Token token = signer.verify(kind, matcher.group(2));
            if (token != null) {
                found.add(token);
            }
        }
    }

    private static HitKind kind(String path) {
        return switch (path) {
            case "c" -> HitKind.CLICK;
            case "r" -> HitKind.PAGE;
            default -> HitKind.OPEN;
        };
    }
}
