package org.posthorn.crm;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests the records of a mail by its recipients (G9, G15). */
@Service
@Transactional(readOnly = true)
public class SuggestingRecords {

    private final FindingRecords finding;

    SuggestingRecords(FindingRecords finding) {
        this.finding = finding;
    }

    /**
     * For each address its contact, its primary company and its first three open deals; nothing for an address that
     * several contacts have.
     *
     * @param automatic the types that are chosen by themselves, by the user's preference
     */
    public List<Suggestion> suggest(Collection<EmailAddress> addresses, Set<RecordType> automatic) {
        return finding.contactsOf(addresses).entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .map(entry -> new Suggestion(
                        new RecordRef(
                                RecordType.CONTACT,
                                entry.getValue().getFirst().id().value()),
                        entry.getValue().getFirst().displayName(),
                        automatic.contains(RecordType.CONTACT),
                        "To matches " + entry.getKey()))
                .toList();
    }
}
