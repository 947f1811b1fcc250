package org.posthorn.account;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hibernate binds what it makes; SQL that somebody wrote by hand must bind itself. */
class SqlIsBoundTests {

    /** Files whose SQL spans accounts on purpose, each with the reason. */
    private static final Map<String, String> SPANS_ACCOUNTS = Map.ofEntries(
            entry("DueWebhooks.java", "expires and forgets the deliveries of all accounts by their age"),
            entry("DueMails.java", "counts for the operator the mails of all accounts that wait"),
            entry(
                    "EngagementTable.java",
                    "asks the drain's batch of all accounts which hits are stored, by their keys"),
            entry("TokenTargets.java", "finds whose a hit is: the random token of a hit is all that is known of it"),
            entry("TraceTable.java", "reads, for the drain's batch of all accounts, mails that tokens led to"),
            entry(
                    "SilencedTable.java",
                    "answers recipients, who belong to no account: a token is random and says nothing"),
            entry(
                    "RevokedTokens.java",
                    "answers recipients, who belong to no account: a token is random and says nothing"),
            entry("LinkTargets.java", "answers recipients, who belong to no account: whoever has a token was sent it"),
            entry("RotatingKeys.java", "seals the tokens of all accounts anew, by a command of the operator"),
            entry("InboundRows.java", "asks which blobs are used, which accounts share"),
            entry("LoggedBlobs.java", "asks which blobs are used, which accounts share"),
            entry("ExportResults.java", "asks which blobs are used, which accounts share"));

    private static final Pattern CREATED = Pattern.compile("(?s)create table (\\w+) \\((.*?)\\n\\);");
    private static final Pattern TEXT = Pattern.compile(
            "(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\\\n]|\\\\.)*\")*");

    @Test
    void namesTheAccountWhereverItTouchesATableOfAccounts() throws IOException {
        Pattern touches = touches(boundTables());

        assertThat(texts().filter(text -> touches.matcher(text.sql()).find())
                        .filter(text -> !text.sql().contains("account_id"))
                        .filter(text -> !SPANS_ACCOUNTS.containsKey(text.file())))
                .isEmpty();
    }

    @Test
    void seesWhatItLooksFor() throws IOException {
        Pattern touches = touches(boundTables());
        assertThat(boundTables())
                .contains("app_user", "recent_address", "engagement")
                .doesNotContain("account");
        assertThat(texts().filter(text -> touches.matcher(text.sql()).find()))
                .extracting(Text::file)
                .contains("Sightings.java");
    }

    private record Text(String file, String sql) {}

    private static Pattern touches(Iterable<String> tables) {
        return Pattern.compile("\\b(?:from|into|update|join)\\s+(?:" + String.join("|", tables) + ")\\b");
    }

    private static Set<String> boundTables() throws IOException {
        return files("src/main/resources/db/migration", ".sql")
                .flatMap(file -> CREATED.matcher(read(file)).results())
                .filter(table -> table.group(2).contains("account_id"))
                .map(table -> table.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<Text> texts() throws IOException {
        List<Text> texts = new ArrayList<>();
        files("src/main/java", ".java")
                .forEach(file -> TEXT.matcher(read(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(text -> texts.add(new Text(file.getFileName().toString(), text))));
        return texts.stream();
    }

    private static Stream<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of(folder))) {
            return tree.filter(file -> file.toString().endsWith(suffix)).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
