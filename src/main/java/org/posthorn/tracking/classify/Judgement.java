package org.posthorn.tracking.classify;

import java.util.ArrayList;
import java.util.List;
import org.posthorn.tracking.Verdict;

/**
 * A verdict with how sure it is and why (T14).
 *
 * @param confidence from 0 to 1
 * @param reasons in words, the most telling first
 */
public record Judgement(Verdict verdict, double confidence, List<String> reasons) {

    /** A hit that the rules failed on: kept, and never counted. */
    public static final Judgement FAILED =
            new Judgement(Verdict.UNKNOWN, 0, List.of("This request could not be judged."));

    /** The same with one more reason. */
    public Judgement because(String reason) {
        List<String> more = new ArrayList<>(reasons);
        more.add(reason);
        return new Judgement(verdict, confidence, List.copyOf(more));
    }
}
