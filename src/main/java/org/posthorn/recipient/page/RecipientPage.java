package org.posthorn.recipient.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.recipient.PageContent;
import org.posthorn.recipient.Standing;
import org.posthorn.recipient.Wish;
import org.posthorn.tracking.EngagementKind;
import org.posthorn.tracking.EngagementRow;

/** A mail's page for its recipient, or for one of several who share it. */
final class RecipientPage {

    private static final int SHOWN = 100;

    private final PageContent page;
    private final PageTexts texts;
    private final String formKey;
    private final Html html = new Html();

    private RecipientPage(PageContent page, PageTexts texts, String formKey) {
        this.page = page;
        this.texts = texts;
        this.formKey = formKey;
    }

    /** @param notice what to say first, as after something was done, or null */
    static String of(PageContent page, PageTexts texts, String formKey, @Nullable String notice) {
        RecipientPage written = new RecipientPage(page, texts, formKey);
        written.write(notice);
        return PageFrame.around(written.html, texts.of("title"), texts.language());
    }

    private void write(@Nullable String notice) {
        html.raw(PageFrame.languages(texts.language(), texts.of("languages")).toString());
        html.element("h1", texts.of("title"));
        if (notice != null) {
            html.element("p class=\"notice\" role=\"status\"", notice);
        }
        html.element("p", texts.intro(page));
        Standing standing = page.standing();
        if (standing == null) {
            shared();
        } else {
            tracking(standing);
            stored();
            rights();
        }
    }

    private void tracking(Standing standing) {
        html.raw("<section class=\"" + (standing.tracked() ? "on" : "off") + "\">\n");
        html.element("h2", texts.heading(standing));
        html.element("p", texts.explanation(standing, page));
        if (standing != Standing.OFF_WITHDRAWN) {
            form(Wish.WITHDRAW, standing.tracked() ? "primary" : "plain");
        }
        if (standing == Standing.ON_UNASKED || standing == Standing.OFF_WITHDRAWN) {
            form(Wish.GIVE, "plain");
        }
        html.raw("</section>\n");
    }

    private void stored() {
        html.raw("<section>\n").element("h2", texts.of("stored"));
        List<EngagementRow> rows = page.engagements();
        if (rows.isEmpty()) {
            html.element("p", texts.of("stored.none"));
        } else {
            table(rows.subList(0, Math.min(SHOWN, rows.size())));
            html.element("p class=\"fine\"", texts.of("stored.addresses", page.addressDays()));
        }
        html.element("p class=\"fine\"", texts.of("stored.else", page.organisation()));
        html.raw("</section>\n");
    }

    private void table(List<EngagementRow> rows) {
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + Html.escaped(texts.of("stored"))
                + "\">\n<table>\n<thead><tr>");
        for (String column : List.of("when", "what", "program", "place")) {
            html.element("th scope=\"col\"", texts.of("stored." + column));
        }
        html.raw("</tr></thead>\n<tbody>\n");
        rows.forEach(this::row);
        html.raw("</tbody>\n</table>\n</div>\n");
    }

    private void row(EngagementRow row) {
        String what = texts.of(row.kind() == EngagementKind.OPEN ? "stored.open" : "stored.click");
        html.raw("<tr>")
                .element("td", texts.time(row.at()))
                .element("td", row.counted() ? what : texts.of("stored.automatic", what))
                .element("td", row.client())
                .element("td", row.place() == null ? "" : row.place())
                .raw("</tr>\n");
    }

    private void rights() {
        html.raw("<section>\n").element("h2", texts.of("rights"));
        form(Wish.EXPORT, "plain");
        form(Wish.ERASE, "plain");
        html.raw("</section>\n");
    }

    private void form(Wish wish, String kind) {
        begin();
        button(wish, kind);
        html.raw("</form>\n");
    }

    /** Who asks is not known, so nothing is shown of anybody, and the answer will be the same for everybody. */
    private void shared() {
        html.raw("<section>\n").element("h2", texts.of("shared"));
        html.element("p", texts.of("shared.why"));
        begin();
        html.raw("<label for=\"address\">").text(texts.of("shared.address")).raw("</label>\n");
        html.raw("<input id=\"address\" name=\"address\" type=\"email\" required maxlength=\"320\""
                + " autocomplete=\"email\">\n");
        button(Wish.WITHDRAW, "primary");
        button(Wish.GIVE, "plain");
        button(Wish.EXPORT, "plain");
        button(Wish.ERASE, "plain");
        html.raw("</form>\n</section>\n");
    }

    private void begin() {
        html.raw("<form method=\"post\" action=\"?lang=" + texts.language().toLanguageTag() + "\">\n");
        html.raw("<input type=\"hidden\" name=\"form\" value=\"" + formKey + "\">\n");
    }

    private void button(Wish wish, String kind) {
        String name = wish.publicName();
        html.raw("<p><button class=\"" + kind + "\" name=\"wish\" value=\"" + name + "\" aria-describedby=\"" + name
                        + "\">")
                .text(texts.button(wish))
                .raw("</button></p>\n");
        html.element("p class=\"fine\" id=\"" + name + "\"", texts.effect(wish, page));
    }
}
