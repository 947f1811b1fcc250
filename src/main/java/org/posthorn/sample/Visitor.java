package org.posthorn.sample;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Who or what asks for pixels and links in the sample data: the user agents and networks are real ones of each kind, people
 * come from addresses that are set aside for documentation and measurement (RFC 5737, RFC 2544).
 */
enum Visitor {
    GMAIL("66.249.84.", "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"),
    YAHOO("87.248.117.", "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"),
    OUTLOOK("198.51.100.", "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.6326; Pro)"),
    THUNDERBIRD(
            "198.51.100.",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0 Thunderbird/115.8.0"),
    EDGE(
            "198.51.100.",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0"),
    CHROME_WINDOWS(
            "203.0.113.",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"),
    CHROME_MAC(
            "203.0.113.",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"),
    /** Another person, elsewhere: a forwarded mail (T20). */
    CHROME_FAR(
            "192.0.2.",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"),
    IPHONE(
            "203.0.113.",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148"),
    APPLE_MAIL(
            "203.0.113.", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"),
    APPLE_PREFETCH("104.28.30.", "Mozilla/5.0"),
    SAFELINKS(
            "40.107.22.",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"),
    BARRACUDA("209.222.82.", "Barracuda Sentinel (EE)"),
    SKYPE("192.0.2.", "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5"),
    /** Nothing that tells a person from a machine. */
    VAGUE("192.0.2.", "Mozilla/5.0 (compatible)"),
    /** Where the demo's second user was seen. */
    COLLEAGUE(
            "198.18.0.",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"),
    ME("198.18.1.", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");

    private static final int HOSTS = 250;

    private final String network;
    private final String userAgent;

    Visitor(String network, String userAgent) {
        this.network = network;
        this.userAgent = userAgent;
    }

    /** The visitor by its name in the sample data, such as {@code chrome-mac}. */
    static Visitor named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String userAgent() {
        return userAgent;
    }

    /** Where the visitor is: users of ours at one place, everybody else wherever the recipient is. */
    InetAddress addressFor(String recipient) {
        boolean ours = this == ME || this == COLLEAGUE;
        return address(ours ? 1 : 1 + Math.floorMod(recipient.hashCode(), HOSTS));
    }

    private InetAddress address(int host) {
        try {
            return InetAddress.getByName(network + host);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Not a literal address: " + network + host, e);
        }
    }
}
