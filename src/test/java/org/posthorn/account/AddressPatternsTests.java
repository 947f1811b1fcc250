package org.posthorn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.kernel.EmailAddress;

class AddressPatternsTests {

    @ParameterizedTest
    @DisplayName("G3 a list holds an address, a domain, or all below a domain")
    @CsvSource({
        "ann@x.test, ann@x.test, true",
        "ANN@x.test, ann+news@X.test, true",
        "ann+news@x.test, ann@x.test, false",
        "x.test, ann@x.test, true",
        "@x.test, ann@x.test, true",
        "x.test, ann@a.x.test, false",
        "*.x.test, ann@a.x.test, true",
        "*.x.test, ann@b.a.x.test, true",
        "*.x.test, ann@x.test, false",
        "*.x.test, ann@ax.test, false",
        "bücher.test, ann@xn--bcher-kva.test, true",
        "xn--bcher-kva.test, ann@bücher.test, true",
    })
    void holds(String pattern, String address, boolean held) {
        assertThat(list(pattern).holds(new EmailAddress(address))).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "*.", "a b.test", "x..test", "ann@", "*x.test", "a.*.test", "x.test;y.test"})
    void refusesWhatIsNeitherAddressNorDomain(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressPatterns.normal(text));
    }

    private static AddressPatterns list(String... patterns) {
        Set<String> normal = Stream.of(patterns).map(AddressPatterns::normal).collect(Collectors.toSet());
        return new AddressPatterns(normal);
    }
}
