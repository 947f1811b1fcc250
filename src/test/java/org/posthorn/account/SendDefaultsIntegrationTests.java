package org.posthorn.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SendDefaultsIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    SendDefaults defaults;

    @Autowired
    UserPreferences preferences;

    @Autowired
    ChangingAccountDefaults account;

    private User ada;

    @BeforeEach
    void anAccount() {
        ada = new TestUsers(context).superAdmin();
    }

    @Test
    @DisplayName("S2 starts with everything off until somebody chose")
    void startsWithEverythingOff() {
        assertThat(initial())
                .isEqualTo(new InitialSwitches(
                        true, false, false, "Off until you choose.", false, "Off until you choose."));
    }

    @Test
    @DisplayName("S2 remembers the last choice")
    void remembersTheLastChoice() {
        choose(true, false, true);

        InitialSwitches initial = initial();

        assertThat(initial.opens()).isTrue();
        assertThat(initial.clicks()).isFalse();
        assertThat(initial.log()).isTrue();
        assertThat(initial.trackReason()).isEqualTo("As you sent the last message.");
    }

    @Test
    @DisplayName("T2 S2 takes the preference for opens and for clicks before the last choice")
    void takesThePreferenceBeforeTheLastChoice() {
        choose(true, false, false);
        in(() -> preferences.change(
                ada.id(), new Preferences(false, true, true, false, CreateContacts.ASK, Set.of(), null, null, null)));

        InitialSwitches initial = initial();

        assertThat(initial.opens()).isFalse();
        assertThat(initial.clicks()).isTrue();
        assertThat(initial.trackReason()).isEqualTo("Your preference.");
    }

    @Test
    @DisplayName("S2 A3 A5 takes the account's default before everything")
    void takesTheAccountsDefaultBeforeEverything() {
        choose(false, false, false);
        in(() -> account.change(ada.accountId(), new AccountDefaults(true, true, true, true, true, false, false)));

        InitialSwitches initial = initial();

        assertThat(initial.trackOn()).isTrue();
        assertThat(initial.opens()).isTrue();
        assertThat(initial.clicks()).isTrue();
        assertThat(initial.log()).isTrue();
        assertThat(initial.logReason()).isEqualTo("Your account's default for everybody.");
    }

    @Test
    @DisplayName("A4 tracks nothing while the account doesn't allow it")
    void tracksNothingWhileTheAccountDoesNotAllowIt() {
        choose(true, true, false);
        in(() -> account.change(ada.accountId(), new AccountDefaults(false, false, true, false, false, false, false)));

        InitialSwitches initial = initial();

        assertThat(initial.trackAllowed()).isFalse();
        assertThat(initial.trackOn()).isFalse();
        assertThat(initial.trackReason()).isEqualTo("Your account doesn't allow tracking.");
    }

    private void choose(boolean opens, boolean clicks, boolean log) {
        in(() -> defaults.rememberChoice(ada.id(), opens, clicks, log));
    }

    private InitialSwitches initial() {
        return AccountScope.callAs(ada.accountId(), () -> defaults.initialFor(ada.id()));
    }

    private void in(Runnable work) {
        AccountScope.callAs(ada.accountId(), () -> {
            work.run();
            return true;
        });
    }
}
