package org.posthorn.crm.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+49 30 1", "-1", "@SUM(A1)", "\tx", "\r=1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"x\")"})
    @DisplayName("R1 no spreadsheet runs anything of an exported file")
    void disarmsFormulas(String text) {
        assertThat(Cells.safe(text)).isEqualTo("'" + text);
        assertThat(Cells.original(Cells.safe(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "'tis", "a=b", "ann@x.test"})
    void leavesTextAsItIs(String text) {
        assertThat(Cells.safe(text)).isEqualTo(text);
        assertThat(Cells.original(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "E-mail, EMAIL",
        "email address, EMAIL",
        "First Name, FIRST_NAME",
        "Surname, LAST_NAME",
        "Marketing (yes/no), MARKETING",
        "Other e-mails, OTHER_EMAILS",
        "Shoe size, IGNORED",
        "'', IGNORED"
    })
    void guessesColumnsByTheirHeadings(String heading, ContactColumn column) {
        assertThat(ContactColumn.guess(heading)).isEqualTo(column);
    }
}
