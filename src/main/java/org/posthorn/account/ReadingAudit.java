package org.posthorn.account;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.springframework.stereotype.Service;

/** Reads the audit log of an account; callers let super-admins do that only (A1). */
@Service
public class ReadingAudit {

    private static final int CSV_PAGE = 500;
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final AuditTable table;

    ReadingAudit(AuditTable table) {
        this.table = table;
    }

    /** @param after {@link AuditPage#next} of the page before, or null for the newest */
    public AuditPage page(AccountId account, AuditFilter filter, @Nullable Long after, int limit) {
        List<AuditLine> found = table.page(account, filter, after == null ? Long.MAX_VALUE : after, limit + 1);
        List<AuditLine> lines = found.subList(0, Math.min(limit, found.size()));
        return new AuditPage(lines, found.size() > limit ? lines.getLast().id() : null);
    }

    /** Writes what the filter finds as a table in UTF-8, of which no spreadsheet runs anything. */
    public void write(AccountId account, AuditFilter filter, OutputStream file) throws IOException {
        CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(file, StandardCharsets.UTF_8), CSVFormat.DEFAULT);
        printer.printRecord("at", "actor", "email", "way", "what", "about", "before", "after");
        Long next = null;
        do {
            AuditPage page = page(account, filter, next, CSV_PAGE);
            for (AuditLine line : page.lines()) {
                printer.printRecord(cells(line));
            }
            next = page.next();
        } while (next != null);
        printer.flush();
    }

    private static List<String> cells(AuditLine line) {
        AuditEntry entry = line.entry();
        return Stream.of(
                        line.at().toString(),
                        line.actorName(),
                        line.actorEmail(),
                        line.way().name(),
                        entry.what(),
                        entry.about(),
                        entry.before(),
                        entry.after())
                .map(text -> text == null ? "" : safe(text))
                .toList();
    }

    /** With an apostrophe before it where a spreadsheet would take it for a formula. */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
