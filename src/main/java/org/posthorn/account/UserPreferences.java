package org.posthorn.account;

import jakarta.persistence.EntityManager;
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
    private final PreferencesLock lock;
    private final EntityManager entities;

    UserPreferences(PreferencesOfUsers stored, Users users, PreferencesLock lock, EntityManager entities) {
        this.stored = stored;
        this.users = users;
        this.lock = lock;
        this.entities = entities;
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
        return update(user, row -> row.change(changing.apply(row.preferences())))
                .preferences();
    }

    /** Remembers how the user sent a message, as the start of the next; most often the way of the one before. */
    void rememberChoice(UserId user, boolean opens, boolean clicks, boolean log) {
        if (stored.findById(user.value())
                .filter(row -> row.remembers(opens, clicks, log))
                .isEmpty()) {
            update(user, row -> row.rememberChoice(opens, clicks, log));
        }
    }

    private StoredPreferences update(UserId id, Consumer<StoredPreferences> change) {
        User user = users.findById(id.value()).orElseThrow();
        lock.take(user.accountId(), id);
        StoredPreferences row = stored.findById(id.value()).map(this::asItIsNow).orElseGet(() -> initial(user));
        change.accept(row);
        return row;
    }

    private StoredPreferences asItIsNow(StoredPreferences row) {
        entities.refresh(row);
        return row;
    }

    private StoredPreferences initial(User user) {
        StoredPreferences row = new StoredPreferences(user.accountId(), user.id());
        entities.persist(row);
        return row;
    }
}
