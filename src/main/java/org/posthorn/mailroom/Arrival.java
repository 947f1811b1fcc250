package org.posthorn.mailroom;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.Receiving.Owner;

/**
 * That a mail came, as it is noted on disk before its sender hears that it is kept.
 *
 * @param id of the kept mail
 * @param chosen the records that its user chose, as {@link ChosenRecords} writes them, or null when nobody chose
 */
record Arrival(
        long id,
        AccountId account,
        UserId user,
        Source source,
        Kept kept,
        @Nullable String chosen,
        Instant at) {

    private static final int VERSION = 1;

    static Arrival of(Owner owner, Source source, Kept kept, @Nullable List<RecordRef> chosen, Instant now) {
        return new Arrival(
                TimeOrderedId.next(), owner.account(), owner.user(), source, kept, ChosenRecords.text(chosen), now);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(id);
            out.writeLong(account.value());
            out.writeLong(user.value());
            out.writeUTF(source.name());
            out.writeUTF(kept.key());
            out.writeLong(kept.size());
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            out.writeBoolean(chosen != null);
            out.write((chosen == null ? "" : chosen).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalStateException when a newer version wrote it: it must not get lost */
    static Arrival read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IllegalStateException("The receipts were written by a newer version of this server.");
            }
            return new Arrival(
                            in.readLong(),
                            new AccountId(in.readLong()),
                            new UserId(in.readLong()),
                            Source.valueOf(in.readUTF()),
                            new Kept(in.readUTF(), in.readLong()),
                            null,
                            Instant.ofEpochSecond(in.readLong(), in.readInt()))
                    .withChosen(in.readBoolean() ? new String(in.readAllBytes(), StandardCharsets.UTF_8) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Arrival withChosen(@Nullable String records) {
        return new Arrival(id, account, user, source, kept, records, at);
    }
}
