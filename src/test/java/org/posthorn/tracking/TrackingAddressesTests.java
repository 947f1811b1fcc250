package org.posthorn.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.kernel.AccountId;

class TrackingAddressesTests {

    private static final Token TOKEN = new Token(42, 4711);
    private static final TrackingAddresses ADDRESSES = addresses("https://mail.example.test/");

    @Test
    void pixelAndLinkStandUnderThePublicAddress() {
        assertThat(ADDRESSES.pixelUrl("ab12", TOKEN))
                .matches("https://mail\\.example\\.test/o/ab12/[0-9A-Za-z]{33}\\.gif");
        assertThat(ADDRESSES.clickUrl(TOKEN)).matches("https://mail\\.example\\.test/c/[0-9A-Za-z]{33}");
    }

    @Test
    @DisplayName(
            "A6 new pixels and links of an account stand under the host name that it chose, the others where they were")
    void standUnderTheAccountsHost() {
        TrackingAddresses acme = ADDRESSES.of(new AccountId(7));

        assertThat(acme.pixelUrl("ab12", TOKEN)).startsWith("https://track.acme.test/o/ab12/");
        assertThat(acme.clickUrl(TOKEN)).startsWith("https://track.acme.test/c/");
        assertThat(ADDRESSES.of(new AccountId(8)).clickUrl(TOKEN)).startsWith("https://mail.example.test/c/");
        assertThat(acme.clickToken(ADDRESSES.clickUrl(TOKEN))).isEqualTo(TOKEN);
    }

    @Test
    void knowsItsOwnUrlsAgain() {
        assertThat(ADDRESSES.pixelToken(ADDRESSES.pixelUrl("ab12", TOKEN))).isEqualTo(TOKEN);
        assertThat(ADDRESSES.clickToken(ADDRESSES.clickUrl(TOKEN))).isEqualTo(TOKEN);
    }

    @Test
    void knowsThemUnderAnotherHostWithQueryAndFragmentAndAsABarePath() {
        String pixel = ADDRESSES.pixelUrl("ab12", TOKEN);
        String link = ADDRESSES.clickUrl(TOKEN);

        assertThat(ADDRESSES.pixelToken(pixel.replace("mail.example", "old.host") + "?x=/c/1#y"))
                .isEqualTo(TOKEN);
        assertThat(ADDRESSES.clickToken(link + "#top")).isEqualTo(TOKEN);
        assertThat(ADDRESSES.clickToken(URI.create(link).getPath())).isEqualTo(TOKEN);
        assertThat(ADDRESSES.pixelToken(URI.create(pixel).getPath())).isEqualTo(TOKEN);
    }

    @Test
    void takesNoOtherUrlForItsOwn() {
        String pixel = ADDRESSES.pixelUrl("ab12", TOKEN);
        String link = ADDRESSES.clickUrl(TOKEN);

        for (String url : new String[] {
            "",
            "/",
            "/o/.gif",
            "https://example.test/",
            link,
            pixel.replace("/o/", "/x/"),
            pixel.replace("/ab12/", "/a/b/"),
            pixel.replace("/ab12/", "//"),
            pixel.replace("ab12", "a".repeat(33)),
            pixel.replace("ab12", "a%2Fb"),
            pixel.replace(".gif", ".png"),
            pixel.replace(".gif", ""),
            pixel + "/",
            "?" + pixel
        }) {
            assertThat(ADDRESSES.pixelToken(url)).as(url).isNull();
        }
        for (String url : new String[] {"", "/c/", pixel, link + "x", link.replace("/c/", "/cc/"), link + ";a=b"}) {
            assertThat(ADDRESSES.clickToken(url)).as(url).isNull();
        }
    }

    private static TrackingAddresses addresses(String publicUrl) {
        TrackingSettings settings =
                new TrackingSettings(Path.of("unused"), URI.create(publicUrl), "0123456789abcdef0123456789abcdef");
        String base = settings.publicUrl().toString().replaceFirst("/+$", "");
        return new TrackingAddresses(
                base, new TokenSigner(settings), account -> account.value() == 7 ? "track.acme.test" : null);
    }
}
