package org.posthorn.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ground on which somebody's data may be processed (P4). None stated is null, wherever one is asked for. */
public enum LegalBasis {
    LEGITIMATE_INTEREST_PROSPECT,
    LEGITIMATE_INTEREST_CUSTOMER,
    LEGITIMATE_INTEREST_OTHER,
    PERFORMANCE_OF_CONTRACT,
    /** Freely given consent to the processing; consent to tracking is a fact of its own (P5). */
    CONSENT,
    /** Somebody stated that the law asks for none, as for a mailbox that is no person's. */
    NOT_APPLICABLE;

    /** The name in the API: {@code performance-of-contract}. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The basis that the API calls so; underscores and capitals do as well. */
    public static Optional<LegalBasis> of(String publicName) {
        String name = publicName.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(basis -> basis.name().equals(name))
                .findFirst();
    }
}
