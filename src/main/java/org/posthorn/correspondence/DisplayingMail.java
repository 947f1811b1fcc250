package org.posthorn.correspondence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.posthorn.correspondence.display.CleanHtml;
import org.posthorn.correspondence.display.DisplayedMail;
import org.posthorn.tracking.KnownTokens;
import org.posthorn.tracking.TrackingAddresses;
import org.springframework.stereotype.Service;

/** Shows the body of logged mail safely (R6). */
@Service
public class DisplayingMail {

    private final PartsOfMail parts;
    private final TrackingAddresses addresses;
    private final KnownTokens tokens;

    DisplayingMail(PartsOfMail parts, TrackingAddresses addresses, KnownTokens tokens) {
        this.parts = parts;
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /**
     * The page for the sandboxed frame; empty when the mail's owner keeps the body to himself.
     *
     * @param remoteImages whether the reader asked for the images that others' servers hold
     */
    public Optional<DisplayedMail> display(LoggedMail mail, boolean remoteImages) {
        if (mail.bodyHidden()) {
            return Optional.empty();
        }
        UrlsInMail urls = new UrlsInMail(mail, parts, addresses, tokens);
        return Optional.of(
                mail.html() == null
                        ? DisplayedMail.ofText(Objects.requireNonNullElse(mail.text(), ""), urls)
                        : DisplayedMail.ofHtml(mail.html(), remoteImages, urls));
    }

    /** The HTML body as it may be quoted in an answer; empty when the mail has none. */
    public Optional<String> quotable(LoggedMail mail) {
        UrlsInMail urls = new UrlsInMail(mail.with(List.of(), mail.records()), parts, addresses, tokens);
        return Optional.ofNullable(mail.html())
                .map(html -> CleanHtml.of(html, true, urls).body().html());
    }
}
