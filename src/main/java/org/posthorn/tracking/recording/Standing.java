package org.posthorn.tracking.recording;

import java.util.ArrayList;
import java.util.List;
import org.posthorn.tracking.Verdict;
import org.posthorn.tracking.classify.Judgement;

/**
 * How a hit stands: its verdict and whether it counts.
 *
 * @param folded whether it is part of an engagement that counts already
 * @param notes reasons besides those of the verdict, out of the constants here
 */
record Standing(Judgement judgement, boolean folded, List<String> notes) {

    /** T19. */
    static final String REPEAT = "The same open: the image proxy loaded the picture again within three minutes.";
    /** T20. */
    static final String MAYBE_FORWARDED = "Maybe forwarded: other program and network than the opens before.";
    /** T13. */
    static final String INFERRED = "Inferred: a link was followed, though no open was seen.";
    /** T13, taken back. */
    static final String SEEN_AFTER_ALL = "An open was seen after all, so none is inferred.";

    private static final List<String> NOTES = List.of(REPEAT, MAYBE_FORWARDED, INFERRED, SEEN_AFTER_ALL);

    static Standing of(Judgement judgement) {
        return new Standing(judgement, false, List.of());
    }

    /** What was stored before. */
    static Standing stored(Verdict verdict, double confidence, List<String> reasons, boolean counted) {
        List<String> own =
                reasons.stream().filter(reason -> !NOTES.contains(reason)).toList();
        List<String> notes = reasons.stream().filter(NOTES::contains).toList();
        return new Standing(new Judgement(verdict, confidence, own), verdict.humanLike() && !counted, notes);
    }

    Verdict verdict() {
        return judgement.verdict();
    }

    boolean counted() {
        return verdict().humanLike() && !folded;
    }

    List<String> reasons() {
        List<String> all = new ArrayList<>(judgement.reasons());
        all.addAll(notes);
        return all;
    }

    /** Why it stands so, in one sentence. */
    String mainReason() {
        return folded && !notes.isEmpty()
                ? notes.getLast()
                : judgement.reasons().getFirst();
    }

    /** The same hit by a new judgement of the evidence. */
    Standing judgedAgain(Judgement again) {
        return new Standing(again, folded, notes);
    }

    /** The same, part of another engagement or not, which the note says. */
    Standing folded(boolean part, String note) {
        return new Standing(judgement, part, part ? with(note) : without(note));
    }

    Standing noting(String note) {
        return new Standing(judgement, folded, with(note));
    }

    private List<String> with(String note) {
        if (notes.contains(note)) {
            return notes;
        }
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return List.copyOf(more);
    }

    private List<String> without(String note) {
        return notes.stream().filter(other -> !other.equals(note)).toList();
    }
}
