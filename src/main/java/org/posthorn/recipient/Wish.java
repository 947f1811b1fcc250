package org.posthorn.recipient;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a recipient can ask for on the page. */
public enum Wish {
    WITHDRAW,
    GIVE,
    EXPORT,
    ERASE;

    /** The name in forms and texts. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The wish of this name. */
    public static Optional<Wish> of(@Nullable String publicName) {
        return Arrays.stream(values())
                .filter(wish -> wish.publicName().equals(publicName))
                .findFirst();
    }
}
