package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AuditEntry;
import org.posthorn.account.Role;
import org.posthorn.kernel.Visibility;

/** Lines of the audit log in the viewer's language; what other modules note stands there by its own name. */
final class AuditWords {

    /** The areas that have a text. */
    static final List<String> AREAS = List.of("settings", "users", "tokens", "aliases", "preferences", "webhooks");

    private static final Set<String> WORDED = Set.of(
            "users.invited",
            "users.joined",
            "users.role",
            "users.active",
            "tokens.made",
            "tokens.revoked",
            "aliases.added",
            "aliases.proven",
            "aliases.removed",
            "preferences.neverLog",
            "preferences.neverTrack",
            "webhooks.added",
            "webhooks.removed");

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.toSet());

    private static final Set<String> VISIBILITIES = Arrays.stream(Visibility.values())
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private AuditWords() {}

    static String area(String area) {
        return translate("account.audit.area." + area);
    }

    static String what(AuditEntry entry) {
        String what = entry.what();
        if (what.startsWith("settings.")) {
            return translate("account." + what);
        }
        return WORDED.contains(what) ? translate("account.audit.what." + what) : what;
    }

    /** A value in words; empty for none. */
    static String value(AuditEntry entry, @Nullable String value) {
        if (value == null) {
            return entry.what().startsWith("settings.retention.")
                    ? translate("account.settings.retention.forever")
                    : "";
        }
        if (value.equals("true") || value.equals("false")) {
            return translate("account.audit.value." + value);
        }
        if (entry.what().equals("settings.visibilityDefault") && VISIBILITIES.contains(value)) {
            return visibility(Visibility.valueOf(value.toUpperCase(Locale.ROOT)));
        }
        return ROLES.contains(value) ? role(Role.valueOf(value)) : value;
    }

    static String role(Role role) {
        return translate("account.settings.role." + role);
    }

    static String visibility(Visibility visibility) {
        return translate(
                "account.settings.visibilityDefault." + visibility.name().toLowerCase(Locale.ROOT));
    }
}
