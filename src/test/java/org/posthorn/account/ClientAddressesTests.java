package org.posthorn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressesTests {

    private final ClientAddresses addresses = trusting("127.0.0.0/8", "::1/128", "10.1.0.0/15", "2001:db8:1::/48");

    @Test
    void withoutAProxyThePeerIsTheClient() {
        assertThat(clientOf("198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(clientOf("2001:db8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    @Test
    void nobodyButATrustedProxyIsBelieved() {
        assertThat(clientOf("198.51.100.7", "203.0.113.9")).isEqualTo("198.51.100.7");
        assertThat(clientOf("10.3.0.1", "203.0.113.9")).isEqualTo("10.3.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9                            | 203.0.113.9
            6.6.6.6, 203.0.113.9                   | 203.0.113.9
            6.6.6.6, 203.0.113.9, 10.1.2.3         | 203.0.113.9
            6.6.6.6,203.0.113.9,2001:db8:1::5      | 203.0.113.9
            10.1.2.3, 127.0.0.5                    | 10.1.2.3
            203.0.113.9:52100                      | 203.0.113.9
            [2001:db8::9]:443                      | 2001:db8:0:0:0:0:0:9
            2001:db8::9                            | 2001:db8:0:0:0:0:0:9
            ::ffff:203.0.113.9                     | 203.0.113.9
            """)
    void walksFromTheRightPastTrustedProxies(String forwardedFor, String client) {
        assertThat(clientOf("127.0.0.1", forwardedFor)).isEqualTo(client);
    }

    @Test
    void severalHeaderLinesCountAsOne() {
        assertThat(clientOf("127.0.0.1", "6.6.6.6", "203.0.113.9", "10.1.2.3")).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                " ",
                "unknown",
                "_hidden",
                "localhost",
                "example.test",
                "abcd",
                "1234",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "1.2.3.4x",
                "1.2.3.4:x",
                "fe80::1%eth0",
                "[::1",
                "[::1]x",
                "12345::",
                "' or 1=1 --",
                "１.2.3.4",
                "\0"
            })
    @DisplayName("garbage leaves the last address that is vouched for")
    void garbageLeavesTheLastAddressThatIsVouchedFor(String garbage) {
        assertThat(clientOf("127.0.0.1", garbage)).isEqualTo("127.0.0.1");
        assertThat(clientOf("127.0.0.1", garbage + ", 10.1.2.3")).isEqualTo("10.1.2.3");
    }

    @Test
    void aVeryLongHeaderIsWalkedInLinearTime() {
        assertThat(clientOf("127.0.0.1", "127.0.0.1,".repeat(3_000) + "127.0.0.2"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void theStandardForwardedHeaderIsNotRead() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("Forwarded", "for=203.0.113.9");

        assertThat(addresses.of(request).getHostAddress()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.test", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/x", "::/129"})
    void refusesToStartWithAProxyThatIsNoNetwork(String network) {
        assertThatIllegalStateException()
                .isThrownBy(() -> trusting(network))
                .withMessageContaining("posthorn.trusted-proxies")
                .withMessageContaining(network);
    }

    private String clientOf(String peer, String... forwardedFor) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        for (String line : forwardedFor) {
            request.addHeader("X-Forwarded-For", line);
        }
        return addresses.of(request).getHostAddress();
    }

    private static ClientAddresses trusting(String... networks) {
        return new ClientAddresses(new ProxySettings(List.of(networks)));
    }
}
