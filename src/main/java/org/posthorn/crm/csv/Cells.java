package org.posthorn.crm.csv;

/** Texts as they stand in a file that somebody may open with a spreadsheet. */
final class Cells {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Cells() {}

    /** The text, with an apostrophe before it where a spreadsheet would take it for a formula and run it. */
    static String safe(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    /** The text behind a cell that {@link #safe} may have made. */
    static String original(String cell) {
        return cell.startsWith("'") && startsFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
