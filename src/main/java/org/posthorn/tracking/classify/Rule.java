package org.posthorn.tracking.classify;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One named thought about a hit.
 *
 * @param opinion null where the rule has nothing to say
 */
record Rule(String name, Function<Evidence, @Nullable Opinion> opinion) {}
