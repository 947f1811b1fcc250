package org.posthorn.correspondence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.UserId;
import org.posthorn.kernel.Visibility;

/**
 * The logged mail that another one answers (G12).
 *
 * @param hidden whether its owner keeps it from the user who logs the answer: then nothing of it may show (P12)
 * @param outgoing the outgoing e-mail that it is the copy of, or null
 * @param records where it is logged; none when it is hidden
 */
record Answered(
        long id,
        UserId owner,
        Visibility visibility,
        boolean hidden,
        @Nullable OutgoingEmailId outgoing,
        Set<RecordRef> records) {

    Answered on(Set<RecordRef> itsRecords) {
        return new Answered(id, owner, visibility, hidden, outgoing, itsRecords);
    }
}
