package org.posthorn.activity.webhook.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks for the addresses of a host. */
@FunctionalInterface
public interface NameResolver {

    /** @throws UnknownHostException when there are none */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
