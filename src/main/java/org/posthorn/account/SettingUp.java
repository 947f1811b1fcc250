package org.posthorn.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.springframework.stereotype.Component;

/**
 * The way into a server that has no users yet: a link with a secret that lives in this process only, and dies as soon as
 * there is a user.
 */
@Component
public class SettingUp {

    private static final int SECRET_LENGTH = 32;

    private final String secret = RandomText.ofLength(SECRET_LENGTH);
    private final Users users;
    private final CreatingAccounts creatingAccounts;
    private final AccountSettings settings;
    private volatile boolean over;

    SettingUp(Users users, CreatingAccounts creatingAccounts, AccountSettings settings) {
        this.users = users;
        this.creatingAccounts = creatingAccounts;
        this.settings = settings;
    }

    /** The link for whoever started the server, or null once there is a user. */
    public @Nullable String link() {
        return needed() ? settings.publicUrl() + "/setup/" + secret : null;
    }

    /** Whether that is the secret of the link, and the link still lives. */
    public boolean opens(String candidate) {
        byte[] expected = secret.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, candidate.getBytes(StandardCharsets.UTF_8)) && needed();
    }

    /**
     * Opens the first account, once.
     *
     * @return its super-admin, or null when the link is dead
     */
    public synchronized @Nullable User complete(
            String candidate, String accountName, EmailAddress email, String displayName, String password) {
        return opens(candidate) ? creatingAccounts.createAccount(accountName, email, displayName, password) : null;
    }

    private boolean needed() {
        if (!over) {
            over = AccountScope.callAsSystem(users::count) > 0;
        }
        return !over;
    }
}
