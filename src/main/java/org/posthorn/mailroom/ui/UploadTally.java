package org.posthorn.mailroom.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailroom.Filing;
import org.posthorn.mailroom.Receipt;

/** What became of the mails in a file. */
record UploadTally(int logged, int known, int held, int later, int tooLarge) {

    static final UploadTally NOTHING = new UploadTally(0, 0, 0, 0, 0);

    /** Counts one more; null for a mail that was too large. */
    UploadTally with(@Nullable Receipt receipt) {
        if (receipt == null) {
            return new UploadTally(logged, known, held, later, tooLarge + 1);
        }
        return switch (receipt.filing()) {
            case null -> new UploadTally(logged, known, held, later + 1, tooLarge);
            case Filing.Logged one -> new UploadTally(logged + 1, known, held, later, tooLarge);
            case Filing.Already one -> new UploadTally(logged, known + 1, held, later, tooLarge);
            case Filing.Held one -> new UploadTally(logged, known, held + 1, later, tooLarge);
        };
    }

    String sentence() {
        List<String> parts = new ArrayList<>();
        add(parts, "mailroom.tally.logged", logged);
        add(parts, "mailroom.tally.known", known);
        add(parts, "mailroom.tally.held", held);
        add(parts, "mailroom.tally.later", later);
        add(parts, "mailroom.tally.tooLarge", tooLarge);
        return parts.isEmpty()
                ? translate("mailroom.tally.none")
                : translate("mailroom.tally", String.join(translate("shell.comma"), parts));
    }

    private static void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(translate(key, count));
        }
    }
}
