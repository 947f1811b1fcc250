package org.posthorn.tracking.classify;

import java.util.List;
import java.util.stream.Stream;

/** All rules, facts before likelihoods: where two are equally sure, the earlier one stands. */
final class Rules {

    private Rules() {}

    static List<Rule> inOrder() {
        return Stream.of(OwnRules.ALL, RequestRules.ALL, NetworkRules.ALL, BehaviourRules.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
