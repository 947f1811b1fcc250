package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyContentTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \r\n",
                "<p>&nbsp;</p>",
                "<p><o:p>&#160;</o:p></p>",
                "<div><br></div>",
                "&zwnj;&#8203;\u200B\uFEFF",
                "<html><head><title>Title</title><style>p{}</style></head><body></body></html>",
                "<!-- text -->",
                "<!--[if gte mso 9]><xml><o:PixelsPerInch>96</o:PixelsPerInch></xml><![endif]-->",
                "<script>text</script>"
            })
    @DisplayName("T8 a body without text and image has nothing to open")
    void seesNothing(String html) {
        assertThat(BodyContent.ofHtml(html).visible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "<p>x</p>",
                "<img src=cid:1>",
                "<p>&copy;</p>",
                "日",
                "<p>📯</p>",
                "<textarea>x</textarea>",
                "<svg><path/></svg>"
            })
    @DisplayName("T8 text or an image is enough")
    void seesSomething(String html) {
        assertThat(BodyContent.ofHtml(html).visible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PGP MESSAGE-----\n\nhQEMA",
                "Hi\r\n-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA512",
                "-----BEGIN PKCS7-----",
                "Content-Type: multipart/signed; micalg=sha-256",
                "Content-Type: application/pkcs7-mime"
            })
    @DisplayName("T9 inline PGP and S/MIME are seen in text and in HTML")
    void seesArmour(String text) {
        assertThat(BodyContent.ofText(text).signedOrEncrypted()).isTrue();
        assertThat(BodyContent.ofHtml("<pre>" + text + "</pre>").signedOrEncrypted())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> -----BEGIN PGP MESSAGE-----",
                "the line -----BEGIN PGP MESSAGE-----",
                "-----BEGIN PGP PUBLIC KEY BLOCK-----",
                "plain"
            })
    @DisplayName("T9 quoting an armoured mail, or sending a key, signs nothing")
    void seesNoArmour(String text) {
        assertThat(BodyContent.ofText(text).signedOrEncrypted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<blockquote type=cite><pre>-----BEGIN PGP MESSAGE-----</pre></blockquote>", "<p>plain</p>"})
    @DisplayName("T9 an armoured mail in quoted history signs nothing")
    void seesNoArmourInHistory(String html) {
        assertThat(BodyContent.ofHtml(html).signedOrEncrypted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\u00A0"})
    @DisplayName("T8 blank text has nothing to read")
    void seesBlankText(String text) {
        assertThat(BodyContent.ofText(text).visible()).isFalse();
    }
}
