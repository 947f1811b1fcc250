package org.posthorn.account;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Tells whose e-mail address and password these are; takes as long for an unknown address as for a wrong password. */
@Component
public class CheckingPasswords {

    private final Users users;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    CheckingPasswords(Users users, PasswordEncoder passwords) {
        this.users = users;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode(RandomText.ofLength(PasswordRule.MIN_CHARACTERS));
    }

    /** The active user with that address and password, or empty for whatever reason. */
    public Optional<User> check(String email, String password) {
        Optional<User> user =
                AccountScope.callAsSystem(() -> users.findByEmail(email.strip().toLowerCase(Locale.ROOT)));
        String hash = user.map(User::passwordHash).orElse(nobodysHash);
        boolean matches = !PasswordRule.tooLong(password) && passwords.matches(password, hash);
        return user.filter(found -> matches && found.active() && found.passwordHash() != null);
    }
}
