package org.posthorn.workspace;

import org.posthorn.compose.CheckingMail;
import org.posthorn.compose.LogAddresses;
import org.posthorn.privacy.MailCopies;
import org.posthorn.workspace.card.Card;
import org.posthorn.workspace.google.AddOnEvent;
import org.posthorn.workspace.google.AddOnUser;
import org.springframework.stereotype.Component;

/** Says beside a draft what may be tracked, and where it would be logged. */
@Component
class ShowingDraft {

    private final CheckingMail checking;
    private final LogAddresses logAddresses;
    private final SeeingSentMail seeing;
    private final ServerUrls urls;

    ShowingDraft(CheckingMail checking, LogAddresses logAddresses, SeeingSentMail seeing, ServerUrls urls) {
        this.checking = checking;
        this.logAddresses = logAddresses;
        this.seeing = seeing;
        this.urls = urls;
    }

    /** As the switches start (S2). */
    Card first(AddOnUser user, AddOnEvent event, CardTexts texts) {
        CheckingMail.Answer answer = check(user, event);
        return card(user, answer, answer.initial().opens(), answer.log().on(), texts);
    }

    /** As the user set the switches, with what became of the recipients meanwhile. */
    Card again(AddOnUser user, AddOnEvent event, CardTexts texts) {
        return card(user, check(user, event), event.on(DraftCard.TRACK), event.on(DraftCard.LOG), texts);
    }

    private Card card(AddOnUser user, CheckingMail.Answer answer, boolean track, boolean log, CardTexts texts) {
        return new DraftCard(answer, track, log, seeing.sees(user), texts, urls).card();
    }

    private CheckingMail.Answer check(AddOnUser user, AddOnEvent event) {
        String logAddress = logAddresses.of(user).orElse(null);
        return checking.check(user, DraftRecipients.of(event.mail(), logAddress).all(), MailCopies.ONE_FOR_ALL);
    }
}
