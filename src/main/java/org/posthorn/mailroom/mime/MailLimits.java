package org.posthorn.mailroom.mime;

/**
 * What a mail may have at most: without limits a mail of a few hundred kilobytes can take minutes to read, or all the
 * memory there is.
 *
 * @param depth multiparts within multiparts
 * @param parts leaves and multiparts
 * @param headerLines lines in one header, of the mail or of a part
 * @param fieldLength bytes of one header field with all its lines
 * @param addresses commas in one address field
 * @param parameters semicolons in one field of a part's header
 * @param body bytes of text that are held in memory; a longer body becomes an attachment
 * @param attachment bytes of an attachment; a longer one is left out (G4)
 * @param unpacked bytes of a {@code winmail.dat}; a longer one is not unpacked
 */
record MailLimits(
        int depth,
        int parts,
        int headerLines,
        int fieldLength,
        int addresses,
        int parameters,
        int body,
        long attachment,
        int unpacked) {

    private static final int KB = 1024;
    private static final int MB = KB * KB;

    static final MailLimits DEFAULT = new MailLimits(50, 1_000, 5_000, 64 * KB, 2_000, 200, 4 * MB, 50L * MB, 25 * MB);
}
