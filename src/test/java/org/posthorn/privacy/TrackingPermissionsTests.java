package org.posthorn.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.RecipientFacts.Acquaintance;

class TrackingPermissionsTests {

    private static final RecipientFacts ANN = contact("ann@x.test", true, TrackingConsent.UNKNOWN);
    private static final RecipientFacts BOB = contact("bob@x.test", true, TrackingConsent.WITHDRAWN);
    private static final RecipientFacts CAT = contact("cat@x.test", false, TrackingConsent.UNKNOWN);

    @Test
    @DisplayName("A4 a mail that is to nobody yet may be tracked where the account allows it")
    void beginsWithNobody() {
        assertThat(decide(MailCopies.ONE_FOR_ALL).allowed()).isTrue();
        assertThat(TrackingPermissions.decide(false, true, MailCopies.ONE_FOR_ALL, List.of())
                        .reason())
                .isEqualTo("Your account doesn't allow tracking.");
    }

    @Test
    @DisplayName("P1 S5 the reason names everybody who may not be tracked, and why")
    void namesEverybody() {
        TrackingDecision decision = decide(MailCopies.ONE_FOR_ALL, ANN, BOB, CAT);

        assertThat(decision.refusal()).isEqualTo(TrackingRefusal.RECIPIENTS_NOT_ELIGIBLE);
        assertThat(decision.reason())
                .isEqualTo("Consent to tracking was withdrawn by bob@x.test. Data privacy is on, and no legal basis is"
                        + " recorded for cat@x.test. All recipients get the same copy, so nobody is tracked.");
    }

    @Test
    @DisplayName("P2 own copies are tracked for those who may be, by name, and the others are named")
    void tracksOwnCopies() {
        TrackingDecision decision = decide(MailCopies.ONE_EACH, ANN, BOB);

        assertThat(decision.allowed()).isTrue();
        assertThat(decision.anonymous()).isFalse();
        assertThat(decision.eligible(ANN.address())).isTrue();
        assertThat(decision.eligible(BOB.address())).isFalse();
        assertThat(decision.eligible(new EmailAddress("eve@x.test"))).isFalse();
        assertThat(decision.reason()).isEqualTo("Consent to tracking was withdrawn by bob@x.test.");
    }

    @Test
    @DisplayName("P2 the same address twice is one recipient")
    void countsAnAddressOnce() {
        TrackingDecision decision = decide(MailCopies.ONE_FOR_ALL, ANN, ANN);

        assertThat(decision.anonymous()).isFalse();
        assertThat(decision.recipients()).hasSize(1);
    }

    @Test
    @DisplayName("P6 at a hit the same rules hold, whatever became of the account's switch")
    void asksAgainAtAHit() {
        assertThat(TrackingPermissions.refusalFor(ANN, true)).isNull();
        assertThat(TrackingPermissions.refusalFor(BOB, false)).isEqualTo(TrackingRefusal.CONSENT_WITHDRAWN);
        assertThat(TrackingPermissions.refusalFor(CAT, true)).isEqualTo(TrackingRefusal.NO_LEGAL_BASIS);
        assertThat(TrackingPermissions.refusalFor(CAT, false)).isNull();
    }

    private static TrackingDecision decide(MailCopies copies, RecipientFacts... recipients) {
        return TrackingPermissions.decide(true, true, copies, List.of(recipients));
    }

    private static RecipientFacts contact(String address, boolean legalBasis, TrackingConsent consent) {
        return new RecipientFacts(new EmailAddress(address), Acquaintance.CONTACT, legalBasis, consent, false);
    }
}
