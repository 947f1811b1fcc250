package org.posthorn.account;

import java.util.List;

/** Client addresses for tests of other modules. */
public final class ClientAddressesFixture {

    private ClientAddressesFixture() {}

    /** Believes a proxy on this machine and no other. */
    public static ClientAddresses trustingLoopback() {
        return new ClientAddresses(new ProxySettings(List.of("127.0.0.0/8", "::1/128")));
    }
}
