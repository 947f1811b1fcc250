package org.posthorn.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleChangesTests {

    private static final AccountDefaults DEFAULTS = new AccountDefaults(true, false, false, false, false, false, false);
    private static final AccountRules BEFORE =
            new AccountRules(DEFAULTS, PrivacyRules.INITIAL, List.of("a.test", "b.test"), List.of(), null);

    @Test
    @DisplayName("A1 names each setting that changed, from what to what, and of lists the lines that came and went")
    void namesWhatChanged() {
        AccountRules after = new AccountRules(
                new AccountDefaults(false, false, false, false, false, false, false),
                PrivacyRules.INITIAL,
                List.of("b.test", "c.test"),
                List.of(),
                "track.x.test");

        assertThat(RuleChanges.between(BEFORE, after))
                .containsExactly(
                        new AuditEntry("settings.allowTracking", null, "true", "false"),
                        new AuditEntry("settings.trackingHost", null, null, "track.x.test"),
                        new AuditEntry("settings.neverLog", null, "a.test", "c.test"));
    }

    @Test
    void findsNothingBetweenTheSame() {
        assertThat(RuleChanges.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void cellsOfTheExportAreNoFormulas() {
        assertThat(ReadingAudit.safe("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(ReadingAudit.safe("\n=1")).startsWith("'");
        assertThat(ReadingAudit.safe("a=1")).isEqualTo("a=1");
        assertThat(ReadingAudit.safe("")).isEmpty();
    }
}
