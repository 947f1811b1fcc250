package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AuditEntry;
import org.posthorn.account.RuleFigures.Figures;

/** What each change of the rules means, in plain words and with numbers, before it is saved. */
record ChangeSentences(Figures figures) {

    private static final Set<String> LISTS = Set.of("settings.neverLog", "settings.neverTrack");
    private static final String RETENTION = "settings.retention.";

    List<String> of(List<AuditEntry> changes) {
        return changes.stream().map(this::sentence).toList();
    }

    private String sentence(AuditEntry change) {
        String key = "account.change." + change.what().substring("settings.".length());
        String after = change.after();
        if (LISTS.contains(change.what())) {
            return translate(key, count(after), count(change.before()));
        }
        if (change.what().startsWith(RETENTION)) {
            return after == null ? translate(key + ".forever") : translate(key, Integer.valueOf(after));
        }
        if ("settings.trackingHost".equals(change.what())) {
            return after == null ? translate(key + ".own") : translate(key + ".set", after);
        }
        return translate(key + "." + after, figures.users(), figures.trackedMails());
    }

    private static long count(@Nullable String lines) {
        return lines == null ? 0 : lines.lines().count();
    }
}
