package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SettingsIntegrationTests extends PosthornIntegrationTest {

    private static final String SETTINGS = "/api/v1/account/settings";
    private static final String PREFERENCES = "/api/v1/me/preferences";

    @Autowired
    ApplicationContext context;

    private TestUsers users;
    private User ada;
    private ApiClient adas;

    @BeforeEach
    void anAccount() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        adas = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.values()));
    }

    @Test
    @DisplayName("S3 keeps a user's preferences")
    void keepsAUsersPreferences() {
        String wanted = "{\"trackOpens\":true,\"trackClicks\":null,\"notify\":false,\"desktopPopups\":true}";

        assertThat(adas.get(PREFERENCES).json().path("notify").booleanValue()).isTrue();
        assertThat(adas.put(PREFERENCES, wanted).status()).isEqualTo(200);

        Answer kept = adas.get(PREFERENCES);
        assertThat(kept.json().path("trackOpens").booleanValue()).isTrue();
        assertThat(kept.json().path("trackClicks").isNull()).isTrue();
        assertThat(kept.json().path("notify").booleanValue()).isFalse();
        assertThat(kept.json().path("desktopPopups").booleanValue()).isTrue();
    }

    @Test
    @DisplayName("A1 shows account settings to super-admins only")
    void showsAccountSettingsToSuperAdminsOnly() {
        User ben = users.colleagueOf(ada);
        ApiClient bens = ApiClient.anonymous(PORT).withToken(users.token(ben, Scope.values()));

        assertThat(bens.get(SETTINGS).status()).isEqualTo(403);
        assertThat(bens.put(SETTINGS, settings(false, false)).status()).isEqualTo(403);
        assertThat(adas.get(SETTINGS).json().path("allowTracking").booleanValue())
                .isTrue();
    }

    @Test
    @DisplayName("A5 applies a default for tracking only while tracking is allowed")
    void appliesADefaultForTrackingOnlyWhileTrackingIsAllowed() {
        Answer refused = adas.put(SETTINGS, settings(false, true));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").stringValue())
                .isEqualTo("applyTrackDefault");
        assertThat(adas.put(SETTINGS, settings(true, true)).status()).isEqualTo(200);
        assertThat(adas.get(SETTINGS).json().path("applyTrackDefault").booleanValue())
                .isTrue();
    }

    private static String settings(boolean allowTracking, boolean applyTrackDefault) {
        return "{\"allowTracking\":%s,\"applyTrackDefault\":%s,\"trackByDefault\":true,\"applyLogDefault\":false,\"logByDefault\":false}"
                .formatted(allowTracking, applyTrackDefault);
    }
}
