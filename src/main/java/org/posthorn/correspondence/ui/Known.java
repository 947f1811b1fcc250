package org.posthorn.correspondence.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.posthorn.account.SignedIn;
import org.posthorn.compose.CheckingMail;
import org.posthorn.correspondence.composer.Letter;
import org.posthorn.crm.Suggestion;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;

/**
 * What is known of a letter's recipients while it is being written.
 *
 * @param suggestions records that it may belong to, with reasons (G9, G15)
 */
record Known(CheckingMail.Answer answer, List<Suggestion> suggestions) {

    /** @param before records that were chosen when the letter was opened */
    static Known of(ComposeDesk desk, Letter letter, List<RecordRef> before) {
        List<Mailbox> recipients = letter.recipients();
        CheckingMail.Answer answer = desk.checking().check(SignedIn.required(), recipients);
        List<Suggestion> suggestions = new ArrayList<>(desk.suggesting()
                .suggest(
                        recipients.stream().map(Mailbox::address).toList(),
                        EnumSet.of(RecordType.CONTACT, RecordType.COMPANY, RecordType.DEAL)));
        Set<RecordRef> suggested = suggestions.stream().map(Suggestion::record).collect(Collectors.toSet());
        desk.desk()
                .labels(before.stream()
                        .filter(record -> !suggested.contains(record))
                        .toList())
                .forEach(label -> suggestions.add(
                        new Suggestion(label.record(), label.label(), true, "the mail before is on it")));
        return new Known(answer, suggestions);
    }
}
