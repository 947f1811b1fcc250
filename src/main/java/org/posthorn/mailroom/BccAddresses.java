package org.posthorn.mailroom;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posthorn.account.ActiveUsers;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailroom.Receiving.Owner;
import org.springframework.stereotype.Component;

/** Each user's secret address: what is sent there, in BCC or forwarded, is taken in for that user (G11). */
@Component
public class BccAddresses {

    private static final Pattern LOCAL_PART = Pattern.compile("log\\+([0-9a-z]{26})");

    private final BccSecrets secrets;
    private final ActiveUsers users;
    private final MailroomSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BccAddresses(BccSecrets secrets, ActiveUsers users, MailroomSettings settings, Clock clock) {
        this.secrets = secrets;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    /** The user's address, made at the first asking. */
    public EmailAddress of(Owner owner) {
        return address(secrets.find(owner).orElseGet(() -> firstOf(owner)));
    }

    /** A new address for the user; the one before is refused from now on. */
    public EmailAddress rotate(Owner owner) {
        String secret = newSecret();
        secrets.replace(owner, secret, clock.instant());
        return address(secret);
    }

    /** Whose address that is, on any host; empty when it is nobody's, or of a user who was switched off. */
    public Optional<Owner> owner(String address) {
        String local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
        Matcher matcher = LOCAL_PART.matcher(local.toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? secrets.owner(matcher.group(1)).filter(owner -> users.has(owner.account(), owner.user()))
                : Optional.empty();
    }

    private String firstOf(Owner owner) {
        secrets.addUnlessThere(owner, newSecret(), clock.instant());
        return secrets.find(owner).orElseThrow();
    }

    private EmailAddress address(String secret) {
        return new EmailAddress("log+" + secret + "@" + settings.host());
    }

    /** 126 random bits, in letters and digits that survive any mail system. */
    private String newSecret() {
        return PublicId.of(random.nextLong() >>> 1) + PublicId.of(random.nextLong() >>> 1);
    }
}
