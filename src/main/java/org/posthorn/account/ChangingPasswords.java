package org.posthorn.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.UserId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets users choose another password, who know the one they have; every session that began before ends then. */
@Service
public class ChangingPasswords {

    private final Users users;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final AttemptLimit guesses = new AttemptLimit(5, Duration.ofMinutes(10));

    ChangingPasswords(Users users, PasswordEncoder passwords, TransactionTemplate transaction) {
        this.users = users;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /** Whether the user has one; who signs in through Google or Microsoft only has none. */
    public boolean hasPassword(UserId user) {
        return users.findById(user.value()).orElseThrow().passwordHash() != null;
    }

    /**
     * Changes the password. API tokens hold on: each is ended by itself.
     *
     * @return the user, whose sessions must be of the new era from now on
     * @throws InvalidInput when the old one is wrong, or the new one is weak
     * @throws TooSoon after five wrong ones in ten minutes
     */
    public User change(UserId id, String old, String wanted) {
        guesses.take(id);
        String hash = users.findById(id.value()).orElseThrow().passwordHash();
        if (hash == null || PasswordRule.tooLong(old) || !passwords.matches(old, hash)) {
            throw new InvalidInput("oldPassword", "That is not your password.");
        }
        guesses.giveBack(id);
        String problem = problemWith(old, wanted);
        if (problem != null) {
            throw new InvalidInput("newPassword", problem);
        }
        String fresh = passwords.encode(wanted);
        return transaction.execute(status -> {
            User user = users.findById(id.value()).orElseThrow();
            user.changePassword(fresh);
            return user;
        });
    }

    private static @Nullable String problemWith(String old, String wanted) {
        return old.equals(wanted) ? "Choose another one than you have." : PasswordRule.problemWith(wanted);
    }
}
