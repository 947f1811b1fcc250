package org.posthorn.mailroom.ui;

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
        add(parts, logged, "logged");
        add(parts, known, "logged before");
        add(parts, held, "held back");
        add(parts, later, "to be logged soon");
        add(parts, tooLarge, "too large");
        return parts.isEmpty() ? "There is no mail in this file." : "Mails: " + String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
