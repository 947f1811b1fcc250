package org.posthorn.bench;

import java.lang.reflect.Method;
import java.util.List;

/** Runs the benchmarks of this package that it is given by name, or all of them, one after the other. */
public final class Bench {

    private static final List<String> ALL = List.of(
            "InstrumentBenchmark",
            "RecordingBenchmark",
            "HitToScreen",
            "SustainedHits",
            "HitBench",
            "RecordsAtScale",
            "MailIntake",
            "MailboxSync");

    private Bench() {}

    public static void main(String[] names) throws ReflectiveOperationException {
        List<String> wanted = names.length == 0 ? ALL : List.of(names);
        if (!ALL.containsAll(wanted)) {
            System.err.println("The benchmarks are " + String.join(", ", ALL) + ".");
            System.exit(2);
        }
        for (String name : wanted) {
            System.out.println("\n" + name);
            Method main =
                    Class.forName(Bench.class.getPackageName() + "." + name).getMethod("main", String[].class);
            main.invoke(null, (Object) new String[0]);
        }
    }
}
