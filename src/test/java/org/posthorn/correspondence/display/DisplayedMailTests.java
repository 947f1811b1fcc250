package org.posthorn.correspondence.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DisplayedMailTests {

    private static final String LOGO = "data:image/png;base64,iVBORw0KGgo=";

    /** Knows one pixel of ours, one tracked link and one inline image. */
    private static final MailUrls URLS = new MailUrls() {
        @Override
        public boolean isOurPixel(String url) {
            return url.endsWith("/ours.gif");
        }

        @Override
        public Map<String, String> originals(Collection<String> urls) {
            return Map.of("https://track.test/c/abc", "https://shop.test/?a=1&b=\"2\"");
        }

        @Override
        public @Nullable String inlineImage(String contentId) {
            return contentId.equals("logo@x.test") ? LOGO : null;
        }
    };

    @Test
    @DisplayName("R6 keeps the layout of a newsletter: tables, colours, sizes, harmless styles")
    void keepsTheLayout() {
        Document page = html("""
                <body bgcolor="#fafafa" style="margin:0"><table width="600" cellpadding="0" border="0" align="center"><tr>
                <td style="padding:10px 20px; color:#333333; font-family:'Segoe UI', Arial; position:absolute" valign="top">
                <font color="red" size="2">Hello <b>Ann</b></font></td></tr></table></body>
                """);

        assertThat(page.select("table[width=600][align=center] td[valign=top] font[color=red] b")
                        .text())
                .isEqualTo("Ann");
        assertThat(page.expectFirst("td").attr("style"))
                .isEqualTo("padding: 10px 20px; color: #333333; font-family: 'Segoe UI', Arial");
        assertThat(page.expectFirst("body > div").attr("style")).contains("background-color: #fafafa");
    }

    @Test
    @DisplayName("R6 remote images are left out and counted until they are asked for")
    void blocksRemoteImages() {
        String mail =
                "<p>Hi<img src=\"https://shop.test/a.png\" alt=\"Shoes\" width=200><img src=\"//shop.test/b.png\">";

        DisplayedMail blocked = DisplayedMail.ofHtml(mail, false, URLS);
        DisplayedMail shown = DisplayedMail.ofHtml(mail, true, URLS);

        assertThat(blocked.blockedImages()).isEqualTo(2);
        assertThat(Jsoup.parse(blocked.page()).select("img[src]")).isEmpty();
        assertThat(Jsoup.parse(blocked.page()).select("img.blocked[alt=Shoes][width=200]"))
                .hasSize(1);
        assertThat(shown.blockedImages()).isZero();
        assertThat(Jsoup.parse(shown.page()).select("img").eachAttr("src"))
                .containsExactly("https://shop.test/a.png", "https://shop.test/b.png");
    }

    @Test
    @DisplayName("R6 T17 our own pixel goes even when images were asked for, and counts as no image")
    void removesOurPixel() {
        DisplayedMail mail = DisplayedMail.ofHtml("<p>Hi<img src=\"https://track.test/o/ours.gif\">", true, URLS);

        assertThat(mail.page()).doesNotContain("ours.gif").doesNotContain("<img");
        assertThat(mail.blockedImages()).isZero();
    }

    @Test
    @DisplayName("T17 a tracked link of ours leads straight to its target, in HTML and in text")
    void unwrapsOurLinks() {
        Document page = html("<a href=\"https://track.test/c/abc\">Shop</a>");
        Document text = Jsoup.parse(DisplayedMail.ofText("See https://track.test/c/abc, please", URLS)
                .page());

        assertThat(page.expectFirst("a").attr("href")).isEqualTo("https://shop.test/?a=1&b=\"2\"");
        assertThat(text.expectFirst("a").attr("href")).isEqualTo("https://shop.test/?a=1&b=\"2\"");
    }

    @Test
    @DisplayName("G17 inline images are shown in the body")
    void showsInlineImages() {
        Document page = html("<img src=\"cid:logo@x.test\"><img src=\"cid:unknown\" alt=\"gone\">");

        assertThat(page.select("img").eachAttr("src")).containsExactly(LOGO);
        assertThat(page.select("img[alt=gone]")).hasSize(1);
    }

    @Test
    void linksOpenOutsideAndTellNobodyWhereTheyCameFrom() {
        Document page = html("<a href=\" HTTPS://x.test/a\nb \" onclick=x>x</a><a href=mailto:ann@x.test>y</a>");

        assertThat(page.select("a").eachAttr("href")).containsExactly("HTTPS://x.test/ab", "mailto:ann@x.test");
        assertThat(page.select("a").eachAttr("target")).containsOnly("_blank");
        assertThat(page.select("a").eachAttr("rel")).containsOnly("noopener noreferrer nofollow");
    }

    @Test
    @DisplayName("R3 the quoted history of Gmail, Apple Mail and Outlook is folded")
    void foldsHistory() {
        for (String quote : new String[] {
            "<div class=\"gmail_quote\">On Monday Ann wrote: <blockquote>old</blockquote></div>",
            "<blockquote type=\"cite\">old</blockquote>",
            "<div><div style=\"border:none;border-top:solid #E1E1E1 1.0pt\">From: Ann</div></div><p>old</p>",
            "<div id=\"divRplyFwdMsg\">From: Ann</div><div>old</div>"
        }) {
            Document page = html("<p>My answer</p>" + quote);

            assertThat(page.select("details.quoted").text())
                    .startsWith("Quoted text")
                    .endsWith("old");
            assertThat(page.select("details.quoted[open]")).isEmpty();
        }
    }

    @Test
    @DisplayName("R3 a mail that only forwards another is not folded away")
    void leavesAForwardedMailOpen() {
        Document page = html("<div class=\"gmail_quote\">---------- Forwarded message ---------<p>News</p></div>");

        assertThat(page.select("details")).isEmpty();
        assertThat(page.body().text()).contains("News");
    }

    @Test
    void plainTextIsEscapedLinkedAndItsLongQuotesAreFolded() {
        Document page = Jsoup.parse(DisplayedMail.ofText("""
                Hi <b>Ann</b> & "Ben",
                see https://x.test/a?b=1&c=<2>.
                > one
                > two
                > three
                > four
                Bye
                """, MailUrls.UNKNOWN).page());

        assertThat(page.select("b")).isEmpty();
        assertThat(page.expectFirst(".text").wholeText()).contains("Hi <b>Ann</b> & \"Ben\",\nsee ");
        assertThat(page.select("a").eachAttr("href")).containsExactly("https://x.test/a?b=1&c=");
        assertThat(page.select("details.quoted").text()).isEqualTo("Quoted text> one > two > three > four");
    }

    @Test
    void aMailOfManyMegabytesSaysWhatToDo() {
        DisplayedMail mail = DisplayedMail.ofHtml("<p>x".repeat(2_000_000), false, MailUrls.UNKNOWN);

        assertThat(mail.page()).contains("Download the original");
    }

    private static Document html(String html) {
        return Jsoup.parse(DisplayedMail.ofHtml(html, false, URLS).page());
    }
}
