package org.posthorn.crm;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;
import org.posthorn.privacy.spi.ExportSink;
import org.posthorn.privacy.spi.Person;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contact itself, those merged into it, their addresses and what they belong to (P8). */
@Component
class ContactData implements PersonalDataHolder {

    private static final String BELONGS = """
        select distinct other_type, other_id from association
        where account_id = :account and record_type = 'CONTACT' and record_id in (:ids)
        order by other_type, other_id
        """;

    private final Contacts contacts;
    private final ContactAddresses addresses;
    private final FindingRecords finding;
    private final RecordTables tables;
    private final JdbcClient database;

    ContactData(
            Contacts contacts,
            ContactAddresses addresses,
            FindingRecords finding,
            RecordTables tables,
            JdbcClient database) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.finding = finding;
        this.tables = tables;
        this.database = database;
    }

    @Override
    public Set<String> tables() {
        return Set.of("contact", "contact_address", "association", "record_word");
    }

    /** Last, since the others are asked about this contact. */
    @Override
    public int order() {
        return 1_000;
    }

    @Override
    public Counts count(Person person) {
        return Counts.of(
                DataKind.CONTACTS, contacts.findByIdIn(person.contactKeys()).size());
    }

    @Override
    public void export(Person person, UserId reader, ExportSink sink) throws IOException {
        sink.section("contact", rows -> {
            for (Contact contact : contacts.findByIdIn(person.contactKeys())) {
                rows.add(row(contact));
            }
        });
        sink.section("associations", rows -> {
            for (RecordLabel label : finding.labels(belongsTo(person))) {
                rows.add(Map.of("type", label.record().type().publicName(), "name", label.label()));
            }
        });
    }

    private Map<String, @Nullable Object> row(Contact contact) {
        RecordRef company = contact.company();
        ContactId merged = contact.mergedInto();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("firstName", contact.firstName());
        row.put("lastName", contact.lastName());
        row.put("email", contact.email().value());
        row.put("otherEmails", otherEmails(contact));
        row.put("company", company == null ? null : nameOf(company));
        row.put("marketing", contact.marketing());
        row.put("createdAt", contact.createdAt());
        row.put("lastActivityAt", contact.lastActivityAt());
        row.put("deletedAt", contact.deletedAt());
        row.put("mergedIntoAnother", merged != null);
        return row;
    }

    private List<String> otherEmails(Contact contact) {
        return addresses.findByContactIdInOrderById(List.of(contact.key())).stream()
                .map(other -> other.address().value())
                .toList();
    }

    private @Nullable String nameOf(RecordRef company) {
        return finding.labels(List.of(company)).stream()
                .map(RecordLabel::label)
                .findFirst()
                .orElse(null);
    }

    private List<RecordRef> belongsTo(Person person) {
        return database
                .sql(BELONGS)
                .param("account", person.account().value())
                .param("ids", person.contactKeys())
                .query((row, index) ->
                        new RecordRef(RecordType.valueOf(row.getString("other_type")), row.getLong("other_id")))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Step erase(Person person, long after) {
        int gone = tables.remove(person.account(), RecordType.CONTACT, person.contactKeys());
        return Step.last(Counts.of(DataKind.CONTACTS, gone));
    }
}
