package org.posthorn.tracking.recording;

import java.net.InetAddress;
import java.time.Instant;
import org.posthorn.account.SenderNetworks;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Knows no user's address; gives way to whoever does. */
@Component
@Fallback
class NobodySeen implements SenderNetworks {

    @Override
    public Presence whoIsAt(AccountId account, UserId sender, InetAddress address, Instant at) {
        return Presence.NOBODY;
    }
}
