package org.posthorn.correspondence.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.UserId;

class StoredDraftTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final MessageId FIRST = new MessageId("first@x.test");
    private static final MessageId SECOND = new MessageId("second@x.test");

    private final StoredDraft draft = new StoredDraft(1, new AccountId(1), new UserId(1), LetterKind.NEW, null, NOW);

    @Test
    @DisplayName("C5 a letter that is on its way is not sent by another window as well")
    void isSentByOneWindow() {
        draft.startSending(FIRST, NOW);

        assertThatThrownBy(() -> draft.startSending(SECOND, NOW.plusSeconds(5))).isInstanceOf(AlreadySending.class);
    }

    @Test
    @DisplayName("C5 a letter whose sending was cut off or failed can be sent again under its Message-ID")
    void isSentAgain() {
        draft.startSending(FIRST, NOW);

        assertThat(draft.startSending(SECOND, NOW.plusSeconds(3600))).isEqualTo(FIRST);

        draft.fail("The mail server is away.", List.of(), NOW.plusSeconds(3601));
        assertThat(draft.startSending(SECOND, NOW.plusSeconds(3602))).isEqualTo(FIRST);
    }
}
