package org.posthorn.tracking.classify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.posthorn.tracking.classify.UserAgent.Kind;

/** Knows programs by their User-Agent header: plain words from {@code user-agents.tsv}, no regular expressions. */
public final class UserAgents {

    private static final int REMEMBERED = 10_000;

    private final List<Row> clients = new ArrayList<>();
    private final List<Row> platforms = new ArrayList<>();
    private final Cache<String, UserAgent> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public UserAgents() {
        for (String[] row : Table.rows("user-agents.tsv")) {
            List<Row> rows = row[1].equals("platform") ? platforms : clients;
            rows.add(new Row(WordPattern.of(row[0]), row[1], row[2]));
        }
    }

    /** What the header says; it may hold anything. */
    public UserAgent of(String header) {
        return known.get(header, this::read);
    }

    private UserAgent read(String header) {
        String text = header.strip().toLowerCase(Locale.ROOT).replace("%20", " ");
        if (text.isEmpty()) {
            return UserAgent.MISSING;
        }
        return clients.stream()
                .filter(row -> row.pattern.fits(text))
                .findFirst()
                .map(row -> new UserAgent(row.kind(), row.label.replace("{}", platform(text))))
                .orElse(UserAgent.UNKNOWN);
    }

    private String platform(String text) {
        return platforms.stream()
                .filter(row -> row.pattern.fits(text))
                .findFirst()
                .map(row -> " on " + row.label)
                .orElse("");
    }

    private record Row(WordPattern pattern, String kindName, String label) {

        Kind kind() {
            return Kind.valueOf(kindName.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
