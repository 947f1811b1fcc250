package org.posthorn.tracking.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.tracking.classify.Network.Kind;

class NetworksTests {

    private final Networks networks = new Networks();

    @ParameterizedTest
    @CsvSource({
        "40.91.255.255, CLOUD",
        "40.92.0.0, PROTECTION",
        "40.93.255.255, PROTECTION",
        "40.94.0.0, CLOUD",
        "40.96.0.0, PICTURE_FETCHER",
        "52.238.78.88, PROTECTION",
        "52.238.78.89, CLOUD",
        "0.0.0.0, UNKNOWN",
        "255.255.255.255, UNKNOWN",
        "81.2.69.160, UNKNOWN",
        "2a01:111:f400::1, PROTECTION",
        "2a01:111:f401::1, CLOUD",
        "2a01:112::1, UNKNOWN",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, UNKNOWN",
        "::1, UNKNOWN",
    })
    void answersByTheNarrowestNetworkThatHoldsTheAddress(String address, Kind kind) {
        assertThat(networks.of(Clues.address(address)).kind()).isEqualTo(kind);
    }

    @Test
    void takesNeighboursForOneNetwork() {
        AddressBlock home = AddressBlock.around(Clues.address("81.2.69.160"));

        assertThat(AddressBlock.around(Clues.address("81.2.0.1"))).isEqualTo(home);
        assertThat(AddressBlock.around(Clues.address("81.3.0.1"))).isNotEqualTo(home);
        assertThat(AddressBlock.around(Clues.address("2001:db8:1::1")))
                .isEqualTo(AddressBlock.around(Clues.address("2001:db8:ffff::2")))
                .isNotEqualTo(AddressBlock.around(Clues.address("2001:db9::1")));
    }
}
