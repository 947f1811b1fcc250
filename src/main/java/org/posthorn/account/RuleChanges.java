package org.posthorn.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tells two sets of rules apart, one entry for each setting; the names are those of the API. */
public final class RuleChanges {

    private RuleChanges() {}

    /** The changes from one to the other, in the order in which settings are shown; of lists, the lines that came and went. */
    public static List<AuditEntry> between(AccountRules before, AccountRules after) {
        List<AuditEntry> changes = new ArrayList<>(ofSettings(before, after));
        addList(changes, "settings.neverLog", before.neverLog(), after.neverLog());
        addList(changes, "settings.neverTrack", before.neverTrack(), after.neverTrack());
        return List.copyOf(changes);
    }

    static List<AuditEntry> ofSettings(AccountRules before, AccountRules after) {
        Map<String, @Nullable String> old = values(before);
        List<AuditEntry> changes = new ArrayList<>();
        values(after).forEach((name, value) -> {
            if (!Objects.equals(old.get(name), value)) {
                changes.add(new AuditEntry("settings." + name, null, old.get(name), value));
            }
        });
        return changes;
    }

    /** Adds what tells two lists apart, if anything does. */
    static void addList(List<AuditEntry> changes, String what, List<String> before, List<String> after) {
        String gone = without(before, after);
        String come = without(after, before);
        if (gone != null || come != null) {
            changes.add(new AuditEntry(what, null, gone, come));
        }
    }

    private static @Nullable String without(List<String> lines, List<String> others) {
        List<String> rest =
                lines.stream().filter(line -> !others.contains(line)).distinct().toList();
        return rest.isEmpty() ? null : String.join("\n", rest);
    }

    private static Map<String, @Nullable String> values(AccountRules rules) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        AccountDefaults defaults = rules.defaults();
        values.put("allowAttachmentLogging", text(defaults.allowAttachmentLogging()));
        values.put("applyLogDefault", text(defaults.applyLogDefault()));
        values.put("logByDefault", text(defaults.logByDefault()));
        values.put("existingContactsOnly", text(defaults.existingContactsOnly()));
        PrivacyRules privacy = rules.privacy();
        values.put("visibilityDefault", privacy.visibilityDefault().name().toLowerCase(Locale.ROOT));
        values.put("allowTracking", text(defaults.allowTracking()));
        values.put("applyTrackDefault", text(defaults.applyTrackDefault()));
        values.put("trackByDefault", text(defaults.trackByDefault()));
        values.put("shareTracking", text(privacy.shareTracking()));
        values.put("trackingHost", rules.trackingHost());
        values.put("dataPrivacy", text(privacy.dataPrivacy()));
        values.put("recipientLink", text(privacy.recipientLink()));
        Retention retention = privacy.retention();
        values.put("retention.addressDays", text(retention.addressDays()));
        values.put("retention.engagementDays", text(retention.engagementDays()));
        values.put("retention.loggedEmailDays", text(retention.loggedEmailDays()));
        values.put("retention.quarantineDays", text(retention.quarantineDays()));
        return values;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
