package org.posthorn.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored preferences of the current account's users. */
interface PreferencesOfUsers extends Repository<StoredPreferences, Long> {

    Optional<StoredPreferences> findById(long userId);
}
