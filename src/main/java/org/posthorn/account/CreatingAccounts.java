package org.posthorn.account;

import java.time.Clock;
import java.util.function.Consumer;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens accounts and adds users to them. What a password must be like is for the caller to ask {@link PasswordRule}. */
@Component
public class CreatingAccounts {

    private static final int SENDER_KEY_LENGTH = 10;

    private final Accounts accounts;
    private final Users users;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CreatingAccounts(
            Accounts accounts, Users users, PasswordEncoder passwords, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.users = users;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens an account.
     *
     * @return its first user, a super-admin
     * @throws EmailTaken when the address already belongs to a user
     */
    public User createAccount(String name, EmailAddress email, String displayName, String password) {
        Account account = new Account(name, clock.instant());
        User user = newUser(account.id(), email, displayName, password, Role.SUPER_ADMIN);
        return save(user, () -> accounts.save(account));
    }

    /**
     * Adds a user to an account.
     *
     * @throws EmailTaken when the address already belongs to a user
     */
    public User addUser(AccountId account, EmailAddress email, String displayName, String password, Role role) {
        return addUser(account, email, displayName, password, role, user -> {});
    }

    /**
     * Adds a user to an account, and does something more in the same transaction.
     *
     * @throws EmailTaken when the address already belongs to a user
     */
    User addUser(
            AccountId account,
            EmailAddress email,
            String displayName,
            String password,
            Role role,
            Consumer<User> together) {
        User user = newUser(account, email, displayName, password, role);
        return save(user, () -> together.accept(user));
    }

    private User newUser(AccountId account, EmailAddress email, String displayName, String password, Role role) {
        if (AccountScope.callAsSystem(() -> users.findByEmail(email.value())).isPresent()) {
            throw new EmailTaken(null);
        }
        String hash = passwords.encode(password);
        String senderKey = RandomText.ofLength(SENDER_KEY_LENGTH);
        return new User(account, email, displayName, hash, role, senderKey, clock.instant());
    }

    private User save(User user, Runnable before) {
        try {
            return AccountScope.callAs(
                    user.accountId(),
                    () -> transaction.execute(status -> {
                        before.run();
                        return users.save(user);
                    }));
        } catch (DataIntegrityViolationException e) {
            throw new EmailTaken(e);
        }
    }
}
