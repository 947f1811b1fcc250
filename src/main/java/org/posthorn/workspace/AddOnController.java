package org.posthorn.workspace;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.shell.Texts;
import org.posthorn.workspace.card.Answer;
import org.posthorn.workspace.card.Card;
import org.posthorn.workspace.google.AddOnCall;
import org.posthorn.workspace.google.AddOnEvent;
import org.posthorn.workspace.google.AddOnRefusal;
import org.posthorn.workspace.google.AddOnScopes;
import org.posthorn.workspace.google.AddOnUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Google's servers call. Whatever fails is told the user on a card. */
@RestController
@RequestMapping("/gw")
@PreAuthorize("hasAuthority('ADD_ON')")
class AddOnController {

    private static final Logger LOG = LoggerFactory.getLogger(AddOnController.class);

    private final ShowingHome home;
    private final ShowingOpenMail openMail;
    private final ShowingDraft draft;
    private final InsertingTracking inserting;
    private final Texts texts;

    AddOnController(
            ShowingHome home, ShowingOpenMail openMail, ShowingDraft draft, InsertingTracking inserting, Texts texts) {
        this.home = home;
        this.openMail = openMail;
        this.draft = draft;
        this.inserting = inserting;
        this.texts = texts;
    }

    /** A step of the add-on for a user whom we know. */
    private interface Step {
        Answer take(AddOnUser user, AddOnEvent event, CardTexts texts);
    }

    @PostMapping("/home")
    Answer home(@RequestAttribute(AddOnCall.ATTRIBUTE) AddOnCall call) {
        return answer(call, Answer::show, (user, event, words) -> Answer.show(home.show(user, words)));
    }

    @PostMapping("/open")
    Answer open(@RequestAttribute(AddOnCall.ATTRIBUTE) AddOnCall call) {
        return answer(call, Answer::show, (user, event, words) -> Answer.show(openMail.show(user, event, words)));
    }

    @PostMapping("/compose")
    Answer compose(@RequestAttribute(AddOnCall.ATTRIBUTE) AddOnCall call) {
        return answer(
                call, Answer::show, ofDraft((user, event, words) -> Answer.show(draft.first(user, event, words))));
    }

    @PostMapping("/toggle")
    Answer toggle(@RequestAttribute(AddOnCall.ATTRIBUTE) AddOnCall call) {
        return answer(
                call, Answer::push, ofDraft((user, event, words) -> Answer.replace(draft.again(user, event, words))));
    }

    @PostMapping("/insert")
    Answer insert(@RequestAttribute(AddOnCall.ATTRIBUTE) AddOnCall call) {
        return answer(call, Answer::push, ofDraft(inserting::insert));
    }

    private static Step ofDraft(Step step) {
        return (user, event, words) ->
                event.lacks(AddOnScopes.DRAFT) ? Answer.ask(List.of(AddOnScopes.DRAFT)) : step.take(user, event, words);
    }

    private Answer answer(AddOnCall call, Function<Card, Answer> showing, Step step) {
        CardTexts words = words(call.event());
        EmailAddress address = call.address();
        if (address == null) {
            return Answer.ask(List.of(AddOnScopes.ADDRESS));
        }
        AddOnUser user = call.user();
        if (user == null) {
            return showing.apply(home.stranger(address, words));
        }
        try {
            return step.take(user, call.event(), words);
        } catch (AddOnRefusal e) {
            return e.reason() == AddOnRefusal.Reason.TOO_FEW_RIGHTS
                    ? Answer.ask(List.of(AddOnScopes.HEADERS))
                    : showing.apply(failure(words, "refusal." + e.reason().name()));
        } catch (RuntimeException e) {
            LOG.warn("A step of the Workspace add-on failed.", e);
            return showing.apply(failure(words, "refusal.other"));
        }
    }

    private Card failure(CardTexts words, String key) {
        return home.failure(words.of("refusal.title"), words.of(key), words.of("stranger.open"));
    }

    private CardTexts words(AddOnEvent event) {
        Locale language = Texts.best(List.of(event.language()));
        return new CardTexts(texts, language, event.zone());
    }
}
