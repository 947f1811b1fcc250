package org.posthorn.shell;

import java.util.Locale;
import java.util.Optional;

/** Which language the signed-in user chose for the pages; implemented as a bean. It is asked whenever a page is loaded. */
@FunctionalInterface
public interface ViewerLanguage {

    /** One of {@link Texts#LANGUAGES}; empty when nobody is signed in, or the user leaves it to the browser. */
    Optional<Locale> chosen();
}
