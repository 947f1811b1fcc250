package org.posthorn.tracking.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.tracking.classify.UserAgent.Kind;

class UserAgentsTests {

    private final UserAgents programs = new UserAgents();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy) | IMAGE_PROXY | Gmail (through Google's image proxy)
                    YahooMailProxy;%20https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html | IMAGE_PROXY | Yahoo Mail (through Yahoo's image proxy)
                    Mozilla/5.0 | PREFETCH | Apple Mail privacy protection
                    Mozilla/4.0 (compatible; ms-office; MSOffice 16) | MAIL_CLIENT | Outlook
                    Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Microsoft Outlook 16.0.6366; ms-office) | MAIL_CLIENT | Outlook on Windows
                    Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Thunderbird/115.8.0 | MAIL_CLIENT | Thunderbird on Linux
                    Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Mobile Safari/537.36 | BROWSER | Chrome on Android
                    Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1 | BROWSER | Safari on iPhone
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) | AMBIGUOUS | Apple Mail, or Outlook's picture fetcher
                    curl/8.5.0 | PROGRAM | curl
                    """)
    void namesTheProgramInWords(String header, Kind kind, String label) {
        assertThat(programs.of(header)).isEqualTo(new UserAgent(kind, label));
    }

    @Test
    void tellsAMissingHeaderFromAnUnknownOne() {
        assertThat(programs.of(" ").kind()).isEqualTo(Kind.MISSING);
        assertThat(programs.of("Wombat/4.2").kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void readsHostileHeadersQuickly() {
        Random random = new Random(7);
        long begin = System.nanoTime();
        for (int i = 0; i < 2_000; i++) {
            programs.of("mozilla/".repeat(63) + random.nextInt());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }
}
