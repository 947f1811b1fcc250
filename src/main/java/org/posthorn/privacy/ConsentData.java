package org.posthorn.privacy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;
import org.posthorn.privacy.spi.ExportSink;
import org.posthorn.privacy.spi.Person;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's consents and legal bases (P8). What is personal in the ledger goes; its chain still holds. */
@Component
class ConsentData implements PersonalDataHolder {

    private static final String BASES =
            "select count(*) from legal_basis_entry where account_id = :account and contact_id in (:contacts)";

    private static final String FORGET_BASES =
            "delete from legal_basis_entry where account_id = :account and contact_id in (:contacts)";

    private final Ledger ledger;
    private final LegalBases bases;
    private final JdbcClient database;

    ConsentData(Ledger ledger, LegalBases bases, JdbcClient database) {
        this.ledger = ledger;
        this.bases = bases;
        this.database = database;
    }

    @Override
    public Set<String> tables() {
        return Set.of("consent_entry", "consent_chain", "legal_basis_entry");
    }

    @Override
    public Counts count(Person person) {
        return Counts.of(
                        DataKind.CONSENTS,
                        ledger.of(person.account(), subject(person)).size())
                .plus(
                        DataKind.LEGAL_BASES,
                        about(BASES, person).query(Long.class).single());
    }

    @Override
    public void export(Person person, UserId reader, ExportSink sink) throws IOException {
        List<ConsentEntry> consents = ledger.of(person.account(), subject(person));
        sink.section("consents", rows -> {
            for (ConsentEntry consent : consents) {
                rows.add(row(consent));
            }
        });
        sink.section("legal-bases", rows -> {
            for (ContactId contact : person.contacts()) {
                for (LegalBasisEntry basis : bases.history(person.account(), contact)) {
                    rows.add(row(basis));
                }
            }
        });
    }

    @Override
    public Step erase(Person person, long after) {
        long forgotten = ledger.forget(person.account(), subject(person));
        long gone = about(FORGET_BASES, person).update();
        return Step.last(Counts.of(DataKind.CONSENTS, forgotten).plus(DataKind.LEGAL_BASES, gone));
    }

    private JdbcClient.StatementSpec about(String sql, Person person) {
        return database.sql(sql).param("account", person.account().value()).param("contacts", person.contactKeys());
    }

    private static DataSubject subject(Person person) {
        return new DataSubject(person.contacts(), person.addresses());
    }

    private static Map<String, @Nullable Object> row(ConsentEntry consent) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("state", consent.state().name());
        row.put("at", consent.at());
        row.put("recordedAt", consent.recordedAt());
        row.put("how", consent.how().name());
        row.put("text", consent.text());
        row.put("proof", consent.proof());
        row.put("note", consent.note());
        return row;
    }

    private static Map<String, @Nullable Object> row(LegalBasisEntry basis) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("basis", basis.basis().name());
        row.put("since", basis.since().toString());
        row.put("recordedAt", basis.recordedAt());
        row.put("source", basis.source());
        row.put("note", basis.note());
        return row;
    }
}
