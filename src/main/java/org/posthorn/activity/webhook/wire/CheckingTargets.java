package org.posthorn.activity.webhook.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.posthorn.activity.webhook.wire.TargetUrl.Fault;
import org.posthorn.activity.webhook.wire.TargetUrl.Refused;

/**
 * Finds the addresses behind a URL, and refuses those that are not public: else whoever keeps webhooks could reach what only
 * this server reaches. What was checked is what is connected to: a name is asked for once.
 */
public class CheckingTargets {

    private final NameResolver names;
    private final List<AddressRange> alsoAllowed;

    /**
     * @param alsoAllowed networks in CIDR form that are allowed although they are not public
     * @throws IllegalArgumentException when one of them is not a network
     */
    public CheckingTargets(NameResolver names, List<String> alsoAllowed) {
        this.names = names;
        this.alsoAllowed = alsoAllowed.stream()
                .filter(text -> !text.isBlank())
                .map(AddressRange::parse)
                .toList();
    }

    /**
     * All addresses of the URL's host; each may be connected to.
     *
     * @throws Refused when one of them may not
     */
    public List<InetAddress> addresses(TargetUrl url) throws Refused {
        List<InetAddress> found = resolve(url.host());
        for (InetAddress address : found) {
            if (!PublicAddresses.contains(address) && !allowed(address)) {
                throw new Refused(Fault.NOT_PUBLIC);
            }
            if (!url.encrypted() && !address.isLoopbackAddress()) {
                throw new Refused(Fault.NOT_HTTPS);
            }
        }
        return found;
    }

    private List<InetAddress> resolve(String host) throws Refused {
        try {
            List<InetAddress> found = names.resolve(host);
            if (found.isEmpty()) {
                throw new Refused(Fault.UNKNOWN_HOST);
            }
            return found;
        } catch (UnknownHostException e) {
            throw new Refused(Fault.UNKNOWN_HOST);
        }
    }

    private boolean allowed(InetAddress address) {
        return alsoAllowed.stream().anyMatch(range -> range.holds(address));
    }
}
