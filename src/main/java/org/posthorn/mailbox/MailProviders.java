package org.posthorn.mailbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The adapters that there are, and which of them can be used on this server. */
@Component
public class MailProviders {

    private final Map<Provider, MailProvider> adapters = new EnumMap<>(Provider.class);
    private final MailboxSettings settings;

    MailProviders(ObjectProvider<MailProvider> adapters, MailboxSettings settings) {
        adapters.forEach(adapter -> this.adapters.put(adapter.provider(), adapter));
        this.settings = settings;
    }

    /** Whether mailboxes of that provider can be connected. */
    public boolean offered(Provider provider) {
        return settings.configured(provider) && adapters.containsKey(provider);
    }

    /** Those that can be connected. */
    public List<Provider> offered() {
        return Stream.of(Provider.values()).filter(this::offered).toList();
    }

    /** @throws MailProviderException.UnknownClient when this server is not set up for it any more */
    MailProvider of(Provider provider) {
        return Optional.ofNullable(adapters.get(provider))
                .filter(adapter -> settings.configured(provider))
                .orElseThrow(() -> new MailProviderException.UnknownClient("Not configured: " + provider, null));
    }
}
