package org.posthorn.correspondence.display;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of a mail: ours lead straight to their target again, so that reading a mail never counts as a click. */
final class Links {

    private Links() {}

    static void clean(Document document, MailUrls urls) {
        Set<String> addresses = new HashSet<>();
        for (Element link : document.select("a[href]")) {
            String address = SafeLink.of(link.attr("href"));
            if (address == null) {
                link.removeAttr("href");
            } else {
                link.attr("href", address);
                addresses.add(address);
            }
        }
        Map<String, String> originals = urls.originals(addresses);
        for (Element link : document.select("a[href]")) {
            String original = originals.get(link.attr("href"));
            if (original != null) {
                link.attr("href", original);
            }
        }
    }
}
