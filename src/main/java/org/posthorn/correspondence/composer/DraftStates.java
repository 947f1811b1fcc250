package org.posthorn.correspondence.composer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.posthorn.account.SignedIn;
import org.posthorn.account.Users;
import org.posthorn.kernel.MessageId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a draft is on its way; each step is kept before the next begins. */
@Service
@Transactional
class DraftStates {

    private final Drafting drafting;
    private final Users users;
    private final Clock clock;

    DraftStates(Drafting drafting, Users users, Clock clock) {
        this.drafting = drafting;
        this.users = users;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Draft find(long id) {
        return drafting.find(id).orElseThrow();
    }

    /** @return the id that the letter has, whichever attempt it is */
    MessageId startSending(long id) {
        String domain = users.findById(SignedIn.required().userId().value())
                .orElseThrow()
                .email()
                .domain();
        MessageId fresh = new MessageId(UUID.randomUUID() + "@" + domain);
        return drafting.stored(id).orElseThrow().startSending(fresh, clock.instant());
    }

    void failed(long id, String why, List<String> reached) {
        drafting.stored(id).orElseThrow().fail(why, reached, clock.instant());
    }

    /** Everybody has it. */
    void done(long id) {
        drafting.discard(id);
    }
}
