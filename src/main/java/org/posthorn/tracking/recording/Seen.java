package org.posthorn.tracking.recording;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.classify.AddressBlock;
import org.posthorn.tracking.classify.Network;
import org.posthorn.tracking.classify.UserAgent;

/** One hit of a mail, with how it stands now and how it stands in the database. */
final class Seen {

    static final Comparator<Seen> BY_TIME =
            Comparator.<Seen, Instant>comparing(seen -> seen.at).thenComparingLong(seen -> seen.id);

    final long id;
    final HitKind kind;
    final Instant at;
    final TokenTarget target;
    final boolean prefetch;
    final boolean inferred;
    final InetAddress address;
    final AddressBlock neighbourhood;
    final UserAgent program;
    final Network network;

    /** The raw header; needed until the hit is stored, and not held longer. */
    private String userAgent;

    private @Nullable Standing standing;
    private @Nullable Standing stored;

    Seen(
            long id,
            HitKind kind,
            Instant at,
            TokenTarget target,
            boolean prefetch,
            boolean inferred,
            InetAddress address,
            UserAgent program,
            Network network,
            String userAgent) {
        this.id = id;
        this.kind = kind;
        this.at = at;
        this.target = target;
        this.prefetch = prefetch;
        this.inferred = inferred;
        this.address = address;
        this.neighbourhood = AddressBlock.around(address);
        this.program = program;
        this.network = network;
        this.userAgent = userAgent;
    }

    /** An open that must have been before this click (T13). */
    Seen inferredOpen(long newId) {
        Seen open = new Seen(newId, HitKind.OPEN, at, target, prefetch, true, address, program, network, userAgent);
        open.stand(standing().noting(Standing.INFERRED));
        return open;
    }

    boolean isOpen() {
        return kind == HitKind.OPEN;
    }

    String userAgent() {
        return userAgent;
    }

    Standing standing() {
        if (standing == null) {
            throw new IllegalStateException("This hit was not judged yet.");
        }
        return standing;
    }

    void stand(Standing now) {
        standing = now;
    }

    /** How it stands in the database, or null for a new one. */
    @Nullable
    Standing stored() {
        return stored;
    }

    boolean isNew() {
        return stored == null;
    }

    boolean countedBefore() {
        return stored != null && stored.counted();
    }

    /** 1 when it counts now and did not before, -1 the other way round, else 0. */
    int countChange() {
        return Boolean.compare(standing().counted(), countedBefore());
    }

    boolean differsFromStored() {
        return stored != null && !stored.equals(standing);
    }

    /** The database has it as it stands. */
    void markStored() {
        stored = standing;
        userAgent = "";
    }
}
