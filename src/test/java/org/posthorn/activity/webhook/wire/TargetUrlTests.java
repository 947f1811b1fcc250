package org.posthorn.activity.webhook.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.activity.webhook.wire.TargetUrl.Fault;
import org.posthorn.activity.webhook.wire.TargetUrl.Refused;

@DisplayName("P11 webhooks can't be used to reach inside networks")
class TargetUrlTests {

    /** What a name server would say; literals are taken as they are. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "hooks.example.com", List.of("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            "inside.example.com", List.of("10.1.2.3"),
            "both.example.com", List.of("93.184.215.14", "127.0.0.1"),
            "mapped.example.com", List.of("::ffff:169.254.169.254"),
            "localhost", List.of("127.0.0.1", "::1"),
            "metadata.google.internal", List.of("169.254.169.254"));

    private final CheckingTargets targets = new CheckingTargets(TargetUrlTests::resolve, List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/posthorn?a=b",
                "https://hooks.example.com:8443/",
                "HTTPS://HOOKS.example.com",
                "https://93.184.215.14/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"
            })
    void allowsWhatIsPublic(String url) throws Refused {
        assertThat(targets.addresses(TargetUrl.parse(url))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.com/, NOT_HTTPS",
        "ftp://hooks.example.com/, NOT_HTTPS",
        "file:///etc/passwd, NOT_HTTPS",
        "gopher://127.0.0.1:6379/_, NOT_HTTPS",
        "javascript:alert(1), NO_URL",
        "//hooks.example.com/, NOT_HTTPS",
        "hooks.example.com, NOT_HTTPS",
        "'', NOT_HTTPS",
        "https:///path, HOST",
        "https://, NO_URL",
        "https://user:pass@hooks.example.com/, USER_INFO",
        "https://hooks.example.com@127.0.0.1/, USER_INFO",
        "https://127.0.0.1#@hooks.example.com/, NO_URL",
        "https://hooks.example.com\\@127.0.0.1/, NO_URL",
        "https://hooks.example.com:22/, PORT",
        "https://hooks.example.com:80/, PORT",
        "https://hooks.example.com:0/, PORT",
        "https://hooks.example.com:99999/, PORT",
        "'https://hooks.example.com/a b', NO_URL",
        "https://hooks。example。com/, NO_URL",
        "https://１２７.0.0.1/, NO_URL",
        "https://127.1/, HOST",
        "https://2130706433/, HOST",
        "https://0x7f000001/, HOST",
        "https://0x7f.0.0.1/, HOST",
        "https://0177.0.0.1/, HOST",
        "https://127.0.0.01/, HOST",
        "https://127.0.0.1./, HOST",
        "https://256.0.0.1/, HOST",
        "https://[fe80::1%25eth0]/, HOST",
        "https://127.0.0.1/, NOT_PUBLIC",
        "https://0.0.0.0/, NOT_PUBLIC",
        "https://10.0.0.1/, NOT_PUBLIC",
        "https://100.100.100.200/, NOT_PUBLIC",
        "https://169.254.169.254/latest/meta-data, NOT_PUBLIC",
        "https://172.16.0.1/, NOT_PUBLIC",
        "https://172.31.255.255/, NOT_PUBLIC",
        "https://192.0.0.192/, NOT_PUBLIC",
        "https://192.168.1.1/, NOT_PUBLIC",
        "https://198.18.0.1/, NOT_PUBLIC",
        "https://224.0.0.1/, NOT_PUBLIC",
        "https://255.255.255.255/, NOT_PUBLIC",
        "https://[::1]/, NOT_PUBLIC",
        "https://[::]/, NOT_PUBLIC",
        "https://[::ffff:127.0.0.1]/, NOT_PUBLIC",
        "https://[::ffff:7f00:1]/, NOT_PUBLIC",
        "https://[::127.0.0.1]/, NOT_PUBLIC",
        "https://[64:ff9b::7f00:1]/, NOT_PUBLIC",
        "https://[64:ff9b:1::a00:1]/, NOT_PUBLIC",
        "https://[2002:7f00:1::]/, NOT_PUBLIC",
        "https://[2001:0:7f00:1::]/, NOT_PUBLIC",
        "https://[fc00::1]/, NOT_PUBLIC",
        "https://[fd00:ec2::254]/, NOT_PUBLIC",
        "https://[fe80::1]/, NOT_PUBLIC",
        "https://[fec0::1]/, NOT_PUBLIC",
        "https://[ff02::1]/, NOT_PUBLIC",
        "https://localhost/, NOT_PUBLIC",
        "https://localhost./, UNKNOWN_HOST",
        "https://inside.example.com/, NOT_PUBLIC",
        "https://both.example.com/, NOT_PUBLIC",
        "https://mapped.example.com/, NOT_PUBLIC",
        "https://metadata.google.internal/, NOT_PUBLIC",
        "https://nowhere.example.com/, UNKNOWN_HOST"
    })
    void refusesEverythingElse(String url, Fault fault) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> targets.addresses(TargetUrl.parse(url)))
                .extracting(Refused::fault)
                .isEqualTo(fault);
    }

    @Test
    void allowsThePrivateNetworksThatTheOperatorNames() throws Refused {
        CheckingTargets some = new CheckingTargets(TargetUrlTests::resolve, List.of("10.1.0.0/16", " fd00::/8", ""));

        assertThat(some.addresses(TargetUrl.parse("https://inside.example.com/")))
                .hasSize(1);
        assertThat(some.addresses(TargetUrl.parse("https://[fd00::1]/"))).hasSize(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> some.addresses(TargetUrl.parse("https://10.2.0.1/")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> some.addresses(TargetUrl.parse("http://inside.example.com/")))
                .extracting(Refused::fault)
                .isEqualTo(Fault.NOT_HTTPS);
    }

    @Test
    void takesNetworksOnlyAsNetworks() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CheckingTargets(TargetUrlTests::resolve, List.of("example.com/8")));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CheckingTargets(TargetUrlTests::resolve, List.of("10.0.0.0/33")));
    }

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        boolean literal = host.contains(":") || host.matches("[0-9.]+");
        if (!literal && !NAMES.containsKey(host.toLowerCase(java.util.Locale.ROOT))) {
            throw new UnknownHostException(host);
        }
        List<String> texts =
                literal ? List.of(host) : Objects.requireNonNull(NAMES.get(host.toLowerCase(java.util.Locale.ROOT)));
        return texts.stream().map(TargetUrlTests::address).toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
