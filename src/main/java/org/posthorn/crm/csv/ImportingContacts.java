package org.posthorn.crm.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.AddressTaken;
import org.posthorn.crm.Contact;
import org.posthorn.crm.ContactForm;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.KeepingCompanies;
import org.posthorn.crm.KeepingContacts;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Takes contacts out of a file: line by line, so that one that is wrong keeps no other from getting in. */
@Service
public class ImportingContacts {

    private static final int PREVIEWED = 5;

    private final KeepingContacts keeping;
    private final KeepingCompanies companies;
    private final FindingRecords finding;

    ImportingContacts(KeepingContacts keeping, KeepingCompanies companies, FindingRecords finding) {
        this.keeping = keeping;
        this.companies = companies;
        this.finding = finding;
    }

    /** @throws UnreadableFile when it is no file of comma-separated values */
    public Preview preview(Path file) {
        return new CsvFile(file).read((headings, lines) -> {
            List<List<String>> rows = new ArrayList<>();
            int count = 0;
            while (lines.hasNext()) {
                CSVRecord line = lines.next();
                if (count++ < PREVIEWED) {
                    rows.add(cells(line, headings.size()));
                }
            }
            return new Preview(
                    headings, headings.stream().map(ContactColumn::guess).toList(), List.copyOf(rows), count);
        });
    }

    /**
     * Makes a contact of each line, or fills in the one that has its address. The user owns those that are made.
     *
     * @param columns what each column holds
     * @param report gets the lines that were refused, each with its number and the reason
     * @param goOn is told how far it has come after each line, and says whether to go on
     * @throws UnreadableFile when the file breaks off; lines before are kept
     */
    public ImportProgress run(
            SignedIn user, Path file, List<ContactColumn> columns, Path report, Predicate<ImportProgress> goOn) {
        return new CsvFile(file)
                .read((headings, lines) ->
                        AccountScope.callAs(user.accountId(), () -> run(user, headings, lines, columns, report, goOn)));
    }

    private ImportProgress run(
            SignedIn user,
            List<String> headings,
            Iterator<CSVRecord> lines,
            List<ContactColumn> columns,
            Path report,
            Predicate<ImportProgress> goOn) {
        try (Writer text = Files.newBufferedWriter(report, StandardCharsets.UTF_8);
                CSVPrinter refused = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            refused.printRecord(reported("Line", "Reason", headings));
            ImportProgress progress = ImportProgress.NONE;
            while (goOn.test(progress) && lines.hasNext()) {
                CSVRecord line = lines.next();
                String problem = null;
                try {
                    progress =
                            keep(user, ContactLine.of(line, columns)) ? progress.oneCreated() : progress.oneChanged();
                } catch (InvalidInput e) {
                    problem = words(e);
                } catch (AddressTaken e) {
                    problem = e.getMessage();
                } catch (DataAccessException e) {
                    problem = "The database could not keep it.";
                }
                if (problem != null) {
                    progress = progress.oneRefused();
                    String number = Long.toString(line.getRecordNumber());
                    refused.printRecord(reported(number, problem, cells(line, headings.size())));
                }
            }
            return progress;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the contact is new. */
    private boolean keep(SignedIn user, ContactLine line) {
        String companyName = line.company();
        String company = companyName == null
                ? null
                : PublicId.of(companies.named(user, companyName).key());
        Contact known = known(line.email());
        if (known == null) {
            keeping.create(user, line.over(ContactForm.of("", "", ""), company));
            return true;
        }
        keeping.edit(known.key(), line.over(keeping.formOf(known), company));
        return false;
    }

    private @Nullable Contact known(String address) {
        try {
            EmailAddress wanted = new EmailAddress(address);
            List<Contact> found = finding.contactsOf(List.of(wanted)).getOrDefault(wanted, List.of());
            if (found.size() > 1) {
                throw new InvalidInput("email", "belongs to several contacts");
            }
            return found.isEmpty() ? null : found.getFirst();
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("email", address.isEmpty() ? "is missing" : "is not an e-mail address");
        }
    }

    private static String words(InvalidInput refusal) {
        return refusal.problems().stream()
                .map(problem -> problem.field() + " " + problem.message())
                .collect(Collectors.joining("; "));
    }

    private static List<String> cells(CSVRecord line, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i < line.size() ? line.get(i) : "")
                .toList();
    }

    private static List<String> reported(String number, String reason, List<String> cells) {
        List<String> reported = new ArrayList<>(List.of(number, reason));
        cells.stream().map(Cells::original).map(Cells::safe).forEach(reported::add);
        return reported;
    }
}
