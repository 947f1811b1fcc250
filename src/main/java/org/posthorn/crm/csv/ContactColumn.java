package org.posthorn.crm.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a column of a file may hold. */
public enum ContactColumn {
    IGNORED("", ""),
    EMAIL("E-mail", "email emailaddress mail address"),
    OTHER_EMAILS("Other e-mails", "otheremails otheremail additionalemails email2"),
    FIRST_NAME("First name", "firstname givenname forename"),
    LAST_NAME("Last name", "lastname surname familyname"),
    NAME("Whole name", "name fullname contact displayname"),
    COMPANY("Company", "company companyname organisation organization"),
    MARKETING("Marketing (yes/no)", "marketing");

    private final String heading;
    /** In small letters, parted by blanks. */
    private final String headings;

    ContactColumn(String heading, String headings) {
        this.heading = heading;
        this.headings = headings;
    }

    /** Of exported files: the same in all languages, so that each server reads them. */
    String heading() {
        return heading;
    }

    /** What a column with this heading most likely holds. */
    public static ContactColumn guess(String heading) {
        String letters = heading.toLowerCase(Locale.ROOT).replaceAll("\\(.*\\)|[^\\p{L}\\p{N}]", "");
        return Stream.of(values())
                .filter(column -> !letters.isEmpty())
                .filter(column -> List.of(column.headings.split(" ")).contains(letters))
                .findFirst()
                .orElse(IGNORED);
    }
}
