package org.posthorn.crm.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Contact;
import org.posthorn.crm.ContactForm;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.KeepingContacts;
import org.posthorn.crm.MergingContacts;
import org.posthorn.crm.NoSuchRecord;
import org.posthorn.crm.PeopleOfContacts;
import org.posthorn.crm.PeopleOfContacts.Standing;
import org.posthorn.crm.RecordPage;
import org.posthorn.crm.SearchingRecords;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordType;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The people the team writes to. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactsController {

    private final FindingRecords finding;
    private final SearchingRecords searching;
    private final KeepingContacts keeping;
    private final MergingContacts merging;
    private final PeopleOfContacts people;
    private final MergePatch patch;

    ContactsController(
            FindingRecords finding,
            SearchingRecords searching,
            KeepingContacts keeping,
            MergingContacts merging,
            PeopleOfContacts people,
            MergePatch patch) {
        this.finding = finding;
        this.searching = searching;
        this.keeping = keeping;
        this.merging = merging;
        this.people = people;
        this.patch = patch;
    }

    /** @param from the id of the contact that goes into this one */
    record MergeRequest(@Nullable String from) {

        private long fromId() {
            return PublicId.parse(from == null ? "" : from)
                    .orElseThrow(() -> new InvalidInput("from", "names no contact that is there"));
        }
    }

    /** With {@code email} those that have this address, else a part of all or of those that {@code q} finds. */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    RecordList<ContactResource> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        RecordPage<Contact> page = email == null
                ? new ListQuery(q, sort, limit, cursor).page(searching, Contact.class)
                : new RecordPage<>(withAddress(email), null);
        Map<Long, ContactResource> resources = resources(page.rows());
        return RecordList.of(page, contact -> Objects.requireNonNull(resources.get(contact.key())));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    ContactResource get(@PathVariable String id) {
        return resource(required(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    ContactResource create(@RequestBody ContactForm form) {
        return resource(keeping.create(SignedIn.required(), form));
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    ContactResource change(@PathVariable String id, @RequestBody ObjectNode changes) {
        Contact contact = required(id);
        ContactForm form = patch.apply(changes, keeping.formOf(contact), ContactForm.class);
        return resource(keeping.edit(contact.key(), form));
    }

    /** Makes one contact of two: the other is found as this one from now on. */
    @PostMapping("/{id}/merge")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    ContactResource merge(@PathVariable String id, @RequestBody MergeRequest request) {
        return resource(merging.merge(RecordIds.parse(RecordType.CONTACT, id), request.fromId()));
    }

    /** Takes the contact that was merged into another out again. */
    @PostMapping("/{id}/unmerge")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    ContactResource unmerge(@PathVariable String id) {
        return resource(merging.unmerge(RecordIds.parse(RecordType.CONTACT, id)));
    }

    private List<Contact> withAddress(String email) {
        try {
            return finding.contactsOf(List.of(new EmailAddress(email))).values().stream()
                    .flatMap(List::stream)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("email", "is not an e-mail address");
        }
    }

    private Contact required(String id) {
        return finding.find(Contact.class, RecordIds.parse(RecordType.CONTACT, id))
                .orElseThrow(() -> new NoSuchRecord(RecordType.CONTACT));
    }

    private ContactResource resource(Contact contact) {
        return Objects.requireNonNull(resources(List.of(contact)).get(contact.key()));
    }

    private Map<Long, ContactResource> resources(List<Contact> contacts) {
        Map<Long, List<String>> others = keeping.otherEmails(contacts);
        Map<ContactId, Standing> standing = people.standing(SignedIn.required().accountId(), contacts);
        Map<Long, ContactResource> resources = new HashMap<>();
        contacts.forEach(contact -> resources.put(
                contact.key(),
                ContactResource.of(
                        contact,
                        others.getOrDefault(contact.key(), List.of()),
                        Objects.requireNonNull(standing.get(contact.id())))));
        return resources;
    }
}
