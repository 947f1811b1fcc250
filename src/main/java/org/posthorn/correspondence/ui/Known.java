package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.posthorn.account.SignedIn;
import org.posthorn.compose.CheckingMail;
import org.posthorn.correspondence.composer.Draft;
import org.posthorn.correspondence.composer.Letter;
import org.posthorn.crm.Suggestion;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordRef;
import org.posthorn.privacy.MailCopies;

/**
 * What is known of a letter's recipients while it is being written.
 *
 * @param suggestions records that it may belong to, with reasons (G9, G15)
 */
record Known(CheckingMail.Answer answer, List<Suggestion> suggestions) {

    /** What was chosen when the draft was kept last stays chosen, and nothing else is. */
    static Known of(ComposeDesk desk, Letter letter, Draft draft) {
        List<Mailbox> recipients = letter.recipients();
        CheckingMail.Answer answer = desk.checking().check(SignedIn.required(), recipients, MailCopies.ONE_EACH);
        List<RecordRef> before = draft.letter().records();
        List<Suggestion> suggestions = new ArrayList<>(answer.log().associations());
        if (draft.keptBefore()) {
            suggestions.replaceAll(suggestion -> new Suggestion(
                    suggestion.record(), suggestion.label(), before.contains(suggestion.record()), suggestion.why()));
        }
        Set<RecordRef> suggested = suggestions.stream().map(Suggestion::record).collect(Collectors.toSet());
        desk.desk()
                .labels(before.stream()
                        .filter(record -> !suggested.contains(record))
                        .toList())
                .forEach(label -> suggestions.add(new Suggestion(
                        label.record(), label.label(), true, translate("correspondence.why.chosenBefore"))));
        return new Known(answer, suggestions);
    }
}
