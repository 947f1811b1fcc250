package org.posthorn.tracking.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.posthorn.tracking.Verdict;

/**
 * Asks every rule and weighs what they say by Dempster's rule: opinions for the same verdict strengthen each other, and
 * the strongest verdict stands, less sure by what speaks for the other camp, machine or human. Where too little is left
 * of it, the verdict is unknown rather than a guess.
 */
public final class Classifier {

    /** Below this a verdict would be a guess. */
    private static final double LEAST = 0.6;

    private static final double CENT = 100.0;

    private final List<Rule> rules;

    public Classifier() {
        this(Rules.inOrder());
    }

    Classifier(List<Rule> rules) {
        this.rules = rules;
    }

    /** The verdict; the same for the same evidence. */
    public Judgement judge(Evidence evidence) {
        List<Opinion> opinions = new ArrayList<>();
        for (Rule rule : rules) {
            Opinion opinion = rule.opinion().apply(evidence);
            if (opinion != null) {
                opinions.add(opinion);
            }
        }
        return opinions.isEmpty() ? nothingKnown() : weigh(opinions);
    }

    private static Judgement nothingKnown() {
        return new Judgement(Verdict.UNKNOWN, 0, List.of("Nothing is known about the program that asked."));
    }

    private static Judgement weigh(List<Opinion> opinions) {
        Verdict strongest = opinions.getFirst().verdict();
        for (Opinion opinion : opinions) {
            if (strength(opinion.verdict(), opinions) > strength(strongest, opinions)) {
                strongest = opinion.verdict();
            }
        }
        double support = strength(strongest, opinions);
        double against = strongestAgainst(strongest, opinions);
        double confidence = support * (1 - against) / (1 - support * against);
        if (confidence < LEAST) {
            return new Judgement(Verdict.UNKNOWN, rounded(confidence), bothSides(opinions));
        }
        return new Judgement(strongest, rounded(confidence), reasons(strongest, opinions));
    }

    private static double strength(Verdict verdict, List<Opinion> opinions) {
        double doubt = 1;
        for (Opinion opinion : opinions) {
            if (opinion.verdict() == verdict) {
                doubt *= 1 - opinion.confidence();
            }
        }
        return 1 - doubt;
    }

    private static double strongestAgainst(Verdict verdict, List<Opinion> opinions) {
        double against = 0;
        for (Opinion opinion : opinions) {
            if (opinion.verdict().humanLike() != verdict.humanLike()) {
                against = Math.max(against, strength(opinion.verdict(), opinions));
            }
        }
        return against;
    }

    private static List<String> reasons(Verdict verdict, List<Opinion> opinions) {
        return opinions.stream()
                .filter(opinion -> opinion.verdict() == verdict)
                .sorted(Comparator.comparingDouble(Opinion::confidence).reversed())
                .map(Opinion::reason)
                .toList();
    }

    private static List<String> bothSides(List<Opinion> opinions) {
        List<String> reasons = new ArrayList<>();
        reasons.add("There is too little to go by.");
        opinions.stream()
                .sorted(Comparator.comparingDouble(Opinion::confidence).reversed())
                .map(Opinion::reason)
                .forEach(reasons::add);
        return List.copyOf(reasons);
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * CENT) / CENT;
    }
}
