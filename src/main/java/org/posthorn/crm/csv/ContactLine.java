package org.posthorn.crm.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.ContactForm;

/** The cells of one line, by what they hold; empty ones are not there. */
record ContactLine(Map<ContactColumn, String> cells) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|]+");
    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "x");

    static ContactLine of(CSVRecord line, List<ContactColumn> columns) {
        Map<ContactColumn, String> cells = new EnumMap<>(ContactColumn.class);
        for (int i = 0; i < Math.min(line.size(), columns.size()); i++) {
            String cell = Cells.original(line.get(i).strip());
            if (!cell.isEmpty() && columns.get(i) != ContactColumn.IGNORED) {
                cells.putIfAbsent(columns.get(i), cell);
            }
        }
        return new ContactLine(cells);
    }

    String email() {
        return cells.getOrDefault(ContactColumn.EMAIL, "");
    }

    /** The company's name, or null. */
    @Nullable
    String company() {
        return cells.get(ContactColumn.COMPANY);
    }

    /** The form with this line's cells in it; what the line leaves empty stays. */
    ContactForm over(ContactForm form, @Nullable String companyId) {
        String name = cells.getOrDefault(ContactColumn.NAME, "");
        int blank = name.lastIndexOf(' ');
        String first = name.isEmpty() ? form.firstName() : name.substring(0, Math.max(blank, 0));
        String last = name.isEmpty() ? form.lastName() : name.substring(blank + 1);
        return new ContactForm(
                form.email() == null || form.email().isEmpty() ? email() : form.email(),
                others(form),
                cells.getOrDefault(ContactColumn.FIRST_NAME, first == null ? "" : first),
                cells.getOrDefault(ContactColumn.LAST_NAME, last == null ? "" : last),
                companyId == null ? form.companyId() : companyId,
                form.ownerId(),
                marketing(form));
    }

    private List<String> others(ContactForm form) {
        List<String> others = new ArrayList<>(form.otherEmails() == null ? List.of() : form.otherEmails());
        Stream.ofNullable(cells.get(ContactColumn.OTHER_EMAILS))
                .flatMap(SEPARATORS::splitAsStream)
                .filter(address -> !address.isEmpty())
                .forEach(others::add);
        return others;
    }

    private @Nullable Boolean marketing(ContactForm form) {
        String cell = cells.get(ContactColumn.MARKETING);
        return cell == null ? form.marketing() : (Boolean) YES.contains(cell.toLowerCase(Locale.ROOT));
    }
}
