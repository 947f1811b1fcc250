package org.posthorn.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posthorn.SourceFiles;

/** The keys of texts against the sources that name them. */
class TextKeysTests {

    /** {@code crm.DealStatus.OPEN}, {@code mailroom.HoldReason.FAILED.advice}: what {@link Wording} makes up. */
    private static final Pattern CONSTANT =
            Pattern.compile("([a-z]+)\\.([A-Z][A-Za-z]+)\\.([A-Z_0-9]+)(\\.[a-zA-Z]+)?");

    /** What {@link Sentences} knows by its English text. */
    private static final Pattern SAID = Pattern.compile("[a-z]+\\.said\\..+");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Path CLASSES = Path.of("target/classes");
    private static final int SHORT = 4;

    private static final SortedMap<String, String> TEXTS = texts();
    private static final List<String> SOURCES =
            SourceFiles.in(SourceFiles.MAIN).stream().map(SourceFiles::text).toList();
    private static final Set<String> LITERALS =
            SOURCES.stream().flatMap(TextKeysTests::literals).collect(Collectors.toSet());

    @Test
    void everyTextIsUsed() {
        assertThat(TEXTS.keySet())
                .filteredOn(key ->
                        !CONSTANT.matcher(key).matches() && !SAID.matcher(key).matches())
                .allMatch(TextKeysTests::named);
    }

    @Test
    void everyKeyInTheSourcesHasAText() {
        String modules = TEXTS.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .collect(Collectors.joining("|"));
        Pattern key = Pattern.compile("(" + modules + ")(\\.[a-z][A-Za-z]*)*\\.[A-Za-z]+");

        assertThat(SOURCES.stream()
                        .filter(source -> source.contains("translate(") || source.contains("@PageTitle"))
                        .flatMap(TextKeysTests::literals)
                        .filter(key.asMatchPredicate()))
                .isNotEmpty()
                .allMatch(literal ->
                        TEXTS.keySet().stream().anyMatch(text -> text.equals(literal) || begins(literal, text)));
    }

    @Test
    void everyConstantOfATypeThatIsShownHasAText() {
        List<String> types = TEXTS.keySet().stream()
                .map(CONSTANT::matcher)
                .filter(constant -> constant.matches() && constant.group(4) == null)
                .map(constant -> constant.group(1) + "." + constant.group(2))
                .distinct()
                .toList();

        assertThat(types)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(constants(type))
                        .as(type)
                        .allMatch(constant -> TEXTS.containsKey(type + "." + constant)));
    }

    @Test
    void noTextIsForAConstantThatIsGone() {
        assertThat(TEXTS.keySet().stream().map(CONSTANT::matcher).filter(constant -> constant.matches()))
                .allSatisfy(constant -> assertThat(constants(constant.group(1) + "." + constant.group(2)))
                        .as(constant.group())
                        .contains(constant.group(3)));
    }

    @Test
    void everySentenceThatIsTranslatedIsStillSaidLikeThat() {
        String said = Stream.concat(SOURCES.stream(), networks())
                .collect(Collectors.joining("\n"))
                .replaceAll("\"\\s*\\+\\s*\"", "");

        assertThat(TEXTS.entrySet().stream()
                        .filter(text -> SAID.matcher(text.getKey()).matches()))
                .isNotEmpty()
                .allSatisfy(text ->
                        assertThat(fragments(text.getValue())).as(text.getKey()).allMatch(said::contains));
    }

    private static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        TextFile.english().forEach(file -> texts.putAll(file.texts()));
        return texts;
    }

    private static Stream<String> literals(String source) {
        return LITERAL.matcher(source).results().map(result -> result.group(1));
    }

    /** Whole, or by a beginning that is put together with more. */
    private static boolean named(String key) {
        return LITERALS.contains(key)
                || LITERALS.stream().anyMatch(literal -> literal.indexOf('.') > 0 && begins(literal, key));
    }

    private static boolean begins(String literal, String key) {
        return key.startsWith(literal.endsWith(".") ? literal : literal + ".");
    }

    private static Stream<String> networks() {
        return Stream.of(
                SourceFiles.text(SourceFiles.MAIN.resolve("../resources/org/posthorn/tracking/classify/networks.tsv")));
    }

    private static Stream<String> fragments(String text) {
        return Stream.of(text.replace("''", "'").split("\\{\\d}"))
                .map(String::strip)
                .filter(fragment -> fragment.length() >= SHORT);
    }

    private static List<String> constants(String type) {
        String module = type.substring(0, type.indexOf('.'));
        Pattern file = Pattern.compile("(.*\\$)?" + type.substring(type.indexOf('.') + 1) + "\\.class");
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/posthorn/" + module))) {
            return files.filter(found ->
                            file.matcher(found.getFileName().toString()).matches())
                    .flatMap(TextKeysTests::constantsOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> constantsOf(Path file) {
        String name = CLASSES.relativize(file).toString();
        try {
            Class<?> type = Class.forName(
                    name.substring(0, name.length() - ".class".length()).replace('/', '.'));
            return Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
