package org.posthorn;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a recipient's mail program does with a mail: loads its images and follows its links, from an address of its own. */
public record Recipient(String address, String userAgent) {

    /** A person at a desk, on a network that nobody else uses. */
    public static Recipient atADesk() {
        return new Recipient(
                "203.0.113.7",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0 Thunderbird/115.8.0");
    }

    private static final Pattern PIXEL = Pattern.compile("https?://[^\"'\\s>]+/o/[0-9A-Za-z]+/[0-9A-Za-z]+\\.gif");
    private static final Pattern LINK = Pattern.compile("https?://[^\"'\\s>]+/c/[0-9A-Za-z]+");

    /** The address of the pixel in a mail's HTML. */
    public static String pixelIn(String html) {
        return first(PIXEL, html);
    }

    /** The first tracked link in a mail's body. */
    public static String linkIn(String body) {
        return first(LINK, body);
    }

    /** Loads an image or follows a link, but not where it leads. */
    public HttpResponse<String> fetch(String url) {
        return TestUser.send(HttpRequest.newBuilder(URI.create(url))
                .header("X-Forwarded-For", address)
                .header("User-Agent", userAgent)
                .GET());
    }

    private static String first(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new AssertionError("Nothing like " + pattern + " in " + body);
        }
        return matcher.group();
    }
}
