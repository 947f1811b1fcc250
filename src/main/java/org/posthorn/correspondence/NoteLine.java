package org.posthorn.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline says of a note.
 *
 * @param author the writer's name
 * @param editedAt null when it stands as it was written
 * @param changeable whether the signed-in user may edit and delete it
 */
public record NoteLine(
        long id,
        String author,
        String text,
        Instant createdAt,
        @Nullable Instant editedAt,
        boolean changeable) {}
