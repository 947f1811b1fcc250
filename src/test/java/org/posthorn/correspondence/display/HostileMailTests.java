package org.posthorn.correspondence.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("R6 mail is displayed without anything that could run, load or send")
class HostileMailTests {

    private static final String CANARY = "canary.test:9";
    private static final int LEAST = 60;

    private static final Set<String> HARMLESS = Set.of(
            "a",
            "b",
            "blockquote",
            "body",
            "br",
            "center",
            "details",
            "div",
            "font",
            "head",
            "html",
            "i",
            "img",
            "li",
            "p",
            "q",
            "s",
            "span",
            "summary",
            "table",
            "tbody",
            "td",
            "tr",
            "ul");

    private static final Pattern LOADS =
            Pattern.compile("url|import|expression|image|binding|behavior|position|\\\\", Pattern.CASE_INSENSITIVE);

    static List<String> names() {
        return HostileMails.names();
    }

    @Test
    void theSetIsThere() {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(LEAST);
    }

    @ParameterizedTest
    @MethodSource("names")
    void onlyHarmlessElementsAndAttributesRemain(String name) {
        String clean = CleanHtml.of(HostileMails.read(name, CANARY), false, MailUrls.UNKNOWN)
                .body()
                .html();

        for (Element element : Jsoup.parse(clean).getAllElements()) {
            assertThat(HARMLESS).as(clean).contains(element.normalName().replace("#root", "html"));
            element.attributes()
                    .forEach(attribute -> assertThat(isHarmless(attribute))
                            .as("%s in %s", attribute, clean)
                            .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void cleaningOnceIsEnough(String name) {
        String once = CleanHtml.of(HostileMails.read(name, CANARY), true, MailUrls.UNKNOWN)
                .body()
                .html();

        String twice = CleanHtml.of(once, true, MailUrls.UNKNOWN).body().html();

        assertThat(Jsoup.parse(twice).body().html())
                .isEqualTo(Jsoup.parse(once).body().html());
    }

    @ParameterizedTest
    @MethodSource("names")
    void noRemoteImageComesThroughUnasked(String name) {
        DisplayedMail mail = DisplayedMail.ofHtml(HostileMails.read(name, CANARY), false, MailUrls.UNKNOWN);

        assertThat(Jsoup.parse(mail.page()).select("[src]").eachAttr("src"))
                .allMatch(source -> source.startsWith("data:image/gif;base64,"));
    }

    private static boolean isHarmless(Attribute attribute) {
        String value = attribute.getValue();
        return switch (attribute.getKey()) {
            case "href" -> value.matches("(?i)(https?://|mailto:).+");
            case "src" -> value.matches("data:image/(png|gif|jpeg);base64,[A-Za-z0-9+/=]*");
            case "style" -> !LOADS.matcher(value).find();
            case "rel" -> value.equals("noopener noreferrer nofollow");
            case "target" -> value.equals("_blank");
            case "alt", "title", "class", "width", "height", "color", "border", "type", "value" -> true;
            default -> false;
        };
    }
}
