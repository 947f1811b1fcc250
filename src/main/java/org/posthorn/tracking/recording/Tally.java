package org.posthorn.tracking.recording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.classify.AddressBlock;

/** What counts for one recipient of a mail, or for someone of several (T12). */
final class Tally {

    private static final int PLACES = 8;

    /** Opens that were seen. */
    private int opens;

    /** Clicks and replies: what nobody does without an open. */
    private int answers;

    private @Nullable Seen inferredOpen;
    private final List<Place> places = new ArrayList<>();

    void add(boolean open, int change) {
        if (open) {
            opens += change;
        } else {
            answers += change;
        }
    }

    /** T13: somebody clicked or replied, and no open was seen. */
    boolean lacksAnOpen() {
        return answers > 0 && opens == 0;
    }

    @Nullable
    Seen inferredOpen() {
        return inferredOpen;
    }

    void infer(Seen open) {
        inferredOpen = open;
    }

    /** T20: whether an open is by another program and from another network than all before. */
    boolean isFarFromAll(Seen open) {
        return !open.program.label().isEmpty()
                && !places.isEmpty()
                && places.stream().noneMatch(place -> place.isNear(open));
    }

    void remember(Seen open) {
        if (places.size() < PLACES) {
            places.add(new Place(open.program.label(), open.neighbourhood));
        }
    }

    private record Place(String program, AddressBlock network) {

        boolean isNear(Seen open) {
            return program.equals(open.program.label()) || network.equals(open.neighbourhood);
        }
    }
}
