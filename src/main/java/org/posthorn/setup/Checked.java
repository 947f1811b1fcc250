package org.posthorn.setup;

import java.net.URI;
import org.posthorn.setup.AskingProviders.Reply;

/**
 * What was found out about a step.
 *
 * @param detail what the finding is about, never a secret; empty where nothing
 */
public record Checked(Step step, Finding finding, String detail) {

    static Checked of(Step step, Finding finding) {
        return new Checked(step, finding, "");
    }

    static Checked missing(Step step, String setting) {
        return new Checked(step, Finding.MISSING, setting);
    }

    static Checked malformed(Step step, String setting) {
        return new Checked(step, Finding.MALFORMED, setting);
    }

    /** @param url that was asked */
    static Checked unreachable(Step step, URI url) {
        return new Checked(step, Finding.UNREACHABLE, String.valueOf(url.getHost()));
    }

    static Checked notHttps(Step step, OwnUrls urls) {
        return new Checked(step, Finding.NOT_HTTPS, urls.server());
    }

    /** @param code of the provider's; whatever else it might be is not shown */
    static Checked odd(Step step, Reply reply, String code) {
        return new Checked(step, Finding.ODD_ANSWER, code.matches("\\w{1,60}") ? code : "HTTP " + reply.status());
    }
}
