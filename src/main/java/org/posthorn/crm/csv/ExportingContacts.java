package org.posthorn.crm.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.crm.Company;
import org.posthorn.crm.Contact;
import org.posthorn.crm.CrmRecord;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.KeepingContacts;
import org.posthorn.crm.RecordCursor;
import org.posthorn.crm.RecordOrder;
import org.posthorn.crm.RecordPage;
import org.posthorn.crm.SearchingRecords;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.springframework.stereotype.Service;

/** Writes contacts into a file that {@link ImportingContacts} reads and that no spreadsheet runs anything of. */
@Service
public class ExportingContacts {

    private static final int PAGE = 500;
    private static final List<ContactColumn> COLUMNS = List.of(
            ContactColumn.EMAIL,
            ContactColumn.FIRST_NAME,
            ContactColumn.LAST_NAME,
            ContactColumn.OTHER_EMAILS,
            ContactColumn.COMPANY,
            ContactColumn.MARKETING);

    private final SearchingRecords searching;
    private final FindingRecords finding;
    private final KeepingContacts keeping;

    ExportingContacts(SearchingRecords searching, FindingRecords finding, KeepingContacts keeping) {
        this.searching = searching;
        this.finding = finding;
        this.keeping = keeping;
    }

    /**
     * The contacts that a search finds, in UTF-8; holds few of them in memory at a time.
     *
     * @param text as for {@link SearchingRecords}; blank for all
     */
    public void write(AccountId account, String text, OutputStream file) throws IOException {
        Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
        printer.printRecord(COLUMNS.stream().map(ContactColumn::heading).toList());
        RecordCursor next = null;
        do {
            RecordPage<Contact> page = page(account, text, next);
            printer.printRecords(AccountScope.callAs(account, () -> lines(page.rows())));
            next = page.next();
        } while (next != null);
        printer.flush();
    }

    private RecordPage<Contact> page(AccountId account, String text, @Nullable RecordCursor after) {
        return AccountScope.callAs(
                account, () -> searching.page(account, Contact.class, text, RecordOrder.NAME, after, PAGE));
    }

    private List<List<String>> lines(List<Contact> contacts) {
        Map<Long, List<String>> others = keeping.otherEmails(contacts);
        Map<Long, String> companies = companies(contacts);
        return contacts.stream()
                .map(contact -> line(contact, others.getOrDefault(contact.key(), List.of()), companies))
                .toList();
    }

    private Map<Long, String> companies(List<Contact> contacts) {
        List<Long> ids = contacts.stream()
                .map(Contact::company)
                .filter(Objects::nonNull)
                .map(RecordRef::id)
                .distinct()
                .toList();
        return finding.findAll(Company.class, ids).stream()
                .collect(Collectors.toMap(CrmRecord::key, CrmRecord::displayName));
    }

    private static List<String> line(Contact contact, List<String> others, Map<Long, String> companies) {
        RecordRef company = contact.company();
        return Stream.of(
                        contact.email().value(),
                        contact.firstName(),
                        contact.lastName(),
                        String.join(" ", others),
                        company == null ? "" : companies.getOrDefault(company.id(), ""),
                        contact.marketing() ? "yes" : "no")
                .map(Cells::safe)
                .toList();
    }
}
