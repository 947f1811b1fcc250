package org.posthorn.crm.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a column of a file may hold. */
public enum ContactColumn {
    IGNORED(""),
    EMAIL("email emailaddress mail address"),
    OTHER_EMAILS("otheremails otheremail additionalemails email2"),
    FIRST_NAME("firstname givenname forename"),
    LAST_NAME("lastname surname familyname"),
    NAME("name fullname contact displayname"),
    COMPANY("company companyname organisation organization"),
    MARKETING("marketing");

    /** In small letters, parted by blanks. */
    private final String headings;

    ContactColumn(String headings) {
        this.headings = headings;
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
