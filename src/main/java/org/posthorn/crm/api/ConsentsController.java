package org.posthorn.crm.api;

import java.util.List;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.ConsentForm;
import org.posthorn.crm.Contact;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.LegalBasisForm;
import org.posthorn.crm.NoSuchRecord;
import org.posthorn.crm.PeopleOfContacts;
import org.posthorn.crm.RecordingConsents;
import org.posthorn.kernel.RecordType;
import org.posthorn.privacy.ConsentChannel;
import org.posthorn.privacy.Ledger;
import org.posthorn.privacy.VerifyingLedger;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** On what ground contacts' data is processed (P4), and what they said about being tracked (P5). */
@RestController
@RequestMapping("/api/v1")
class ConsentsController {

    private final FindingRecords finding;
    private final PeopleOfContacts people;
    private final RecordingConsents recording;
    private final Ledger ledger;
    private final VerifyingLedger verifying;

    ConsentsController(
            FindingRecords finding,
            PeopleOfContacts people,
            RecordingConsents recording,
            Ledger ledger,
            VerifyingLedger verifying) {
        this.finding = finding;
        this.people = people;
        this.recording = recording;
        this.ledger = ledger;
        this.verifying = verifying;
    }

    /** What was stated of the contact's legal basis, the latest first; that one holds. */
    @GetMapping("/contacts/{id}/legal-basis")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    RecordList<LegalBasisResource> bases(@PathVariable String id) {
        return new RecordList<>(
                people.basesOf(SignedIn.required().accountId(), required(id)).stream()
                        .map(LegalBasisResource::of)
                        .toList(),
                null);
    }

    /** States the contact's legal basis; what may be tracked follows at once. */
    @PostMapping("/contacts/{id}/legal-basis")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    LegalBasisResource stateBasis(@PathVariable String id, @RequestBody LegalBasisForm form) {
        recording.stateBasis(SignedIn.required(), required(id), form);
        return bases(id).items().getFirst();
    }

    /** What the person said about being tracked, with any of their addresses, the latest entry first. */
    @GetMapping("/contacts/{id}/consents")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    RecordList<ConsentResource> consents(@PathVariable String id) {
        List<ConsentResource> entries = ledger.of(SignedIn.required().accountId(), people.of(required(id))).stream()
                .map(ConsentResource::of)
                .toList();
        return new RecordList<>(entries, null);
    }

    /** Adds an entry to the ledger; it holds at once. */
    @PostMapping("/contacts/{id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    ConsentResource recordConsent(@PathVariable String id, @RequestBody ConsentForm form) {
        recording.recordConsent(SignedIn.required(), required(id), form, ConsentChannel.API);
        return consents(id).items().getFirst();
    }

    /** Whether the account's ledger is as it was written. */
    @GetMapping("/consents/verify")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    VerifyingLedger.Outcome verify() {
        return verifying.verify(SignedIn.required().accountId());
    }

    private Contact required(String id) {
        return finding.find(Contact.class, RecordIds.parse(RecordType.CONTACT, id))
                .orElseThrow(() -> new NoSuchRecord(RecordType.CONTACT));
    }
}
