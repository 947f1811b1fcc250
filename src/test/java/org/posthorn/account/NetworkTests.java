package org.posthorn.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class NetworkTests {

    @Test
    void tellsEachAddressOfTheOldProtocolApart() throws UnknownHostException {
        assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
    }

    @Test
    void takesTheDevicesOfOneHouseholdForOneNetwork() throws UnknownHostException {
        assertThat(network("2001:db8:1:2::1")).isEqualTo(network("2001:db8:1:2:ffff::9"));
        assertThat(network("2001:db8:1:2::1")).isNotEqualTo(network("2001:db8:1:3::1"));
    }

    @Test
    void comesBackFromItsBytes() throws UnknownHostException {
        assertThat(Network.of(network("2001:db8::1").bytes())).isEqualTo(network("2001:db8::1"));
    }

    private static Network network(String address) throws UnknownHostException {
        return Network.of(InetAddress.getByName(address));
    }
}
