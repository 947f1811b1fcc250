package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlWrappersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Ft.posthorn.test%2Fc%2Fa&data=x",
                "https://eur01.safelinks.protection.outlook.com/GetUrl?data=x&url=https%3a%2f%2ft.posthorn.test%2fc%2fa",
                "https://ci3.googleusercontent.com/meips/x=s0-d-e1-ft#https://t.posthorn.test/c/a",
                "https://urldefense.com/v3/__https://t.posthorn.test/c/a__;!!x!y$",
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__t.posthorn.test_c_a&d=x",
                "https://urldefense.proofpoint.com/v1/url?u=https%3A//t.posthorn.test/c/a&k=x",
                "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2ft.posthorn.test%2fc%2fa&c=E,1",
                "https://www.google.com/url?q=https%3A%2F%2Ft.posthorn.test%2Fc%2Fa&source=gmail"
            })
    @DisplayName("T10 finds the URL in the wrappers of other mail systems")
    void findsTheUrlWithin(String wrapper) {
        assertThat(UrlWrappers.unwrap(wrapper)).isEqualTo("https://t.posthorn.test/c/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.example/?url=https%3A%2F%2Fy.example", "https://ci3.googleusercontent.com/x",
                "https://eur01.safelinks.protection.outlook.com/?data=x",
                        "https://eur01.safelinks.protection.outlook.com/?url=%zz",
                "https://urldefense.com/v3/__https://x.example", "https://www.google.com/search?q=posthorn"
            })
    void findsNoneElsewhere(String url) {
        assertThat(UrlWrappers.unwrap(url)).isNull();
    }
}
