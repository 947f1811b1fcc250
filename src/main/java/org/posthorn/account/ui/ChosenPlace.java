package org.posthorn.account.ui;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.Preferences;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.posthorn.shell.ViewerLanguage;
import org.posthorn.shell.ViewerZone;
import org.springframework.stereotype.Component;

/** The language and the clock that the signed-in user chose. */
@Component
class ChosenPlace implements ViewerLanguage, ViewerZone {

    private final UserPreferences preferences;

    ChosenPlace(UserPreferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public Optional<Locale> chosen() {
        return preference(Preferences::language);
    }

    @Override
    public Optional<ZoneId> zone() {
        return preference(Preferences::timeZone);
    }

    private <T> Optional<T> preference(Function<Preferences, @Nullable T> of) {
        return Optional.ofNullable(SignedIn.current())
                .map(user -> preferences.of(user.userId()))
                .map(of);
    }
}
