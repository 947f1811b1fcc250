package org.posthorn.account;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the users of the current account want things (S3). */
@Component
public class UserPreferences {

    private final PreferencesOfUsers stored;
    private final Users users;

    UserPreferences(PreferencesOfUsers stored, Users users) {
        this.stored = stored;
        this.users = users;
    }

    /** The user's preferences, or what holds for one who never said anything. */
    public Preferences of(UserId user) {
        return stored.findById(user.value()).map(StoredPreferences::preferences).orElse(Preferences.INITIAL);
    }

    /** @throws java.util.NoSuchElementException when the current account has no such user */
    @Transactional
    public void change(UserId user, Preferences wanted) {
        update(user, row -> row.change(wanted));
    }

    /**
     * Changes some of them.
     *
     * @throws java.util.NoSuchElementException when the current account has no such user
     */
    @Transactional
    public Preferences change(UserId user, UnaryOperator<Preferences> changing) {
        Preferences wanted = changing.apply(of(user));
        change(user, wanted);
        return wanted;
    }

    void update(UserId user, Consumer<StoredPreferences> change) {
        StoredPreferences row = stored.findById(user.value()).orElseGet(() -> fresh(user));
        change.accept(row);
        stored.save(row);
    }

    private StoredPreferences fresh(UserId id) {
        User user = users.findById(id.value()).orElseThrow();
        return new StoredPreferences(user.accountId(), user.id());
    }
}
