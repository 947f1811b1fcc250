package org.posthorn.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posthorn.SourceFiles;

/** No text for people stands in the Java code of a page. */
class UntranslatedTests {

    /** Two words after each other, or one that begins like a sentence. */
    private static final Pattern TEXT = Pattern.compile(".*\\p{L}{2,}[,.:]? \\p{L}{2,}.*|\\p{Lu}\\p{Ll}+.*");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    /** Text blocks hold markup and scripts, comments are for us, annotations for the compiler. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|/\\*.*?\\*/|(?m)^\\s*//.*$|^\\s*@SuppressWarnings.*$");

    /** What only administrators and programmers read. */
    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?s)\\b(?:log|LOG)\\.\\w+\\([^;]*;|new \\w+(?:Exception|Error)\\([^;]*;");

    /** The product's name, and what machines read: keys, headers, themes, styles, markup. */
    private static final Pattern NOT_FOR_PEOPLE =
            Pattern.compile("Posthorn|Enter|Delete|[A-Z][a-z]+(-[A-Z][a-z]+)+|error primary|min\\(.*\\)|allow-popups"
                    + " .*|<posthorn-.*|this\\..*|[A-Za-z]+/");

    /** Sentences that are translated where they are shown. */
    private static final Set<String> SAID = TextFile.english().stream()
            .flatMap(file -> file.texts().entrySet().stream())
            .filter(text -> text.getKey().contains(".said."))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());

    @Test
    void pagesTakeTheirTextsFromTheFiles() {
        assertThat(pages().flatMap(UntranslatedTests::texts)).isEmpty();
    }

    private static Stream<Path> pages() {
        return SourceFiles.in(SourceFiles.MAIN).stream()
                .filter(file ->
                        file.toString().contains("/ui/") || file.toString().contains("/shell/"));
    }

    private static Stream<String> texts(Path file) {
        String code = ELSEWHERE.matcher(SourceFiles.text(file)).replaceAll("");
        return LITERAL.matcher(NOT_SHOWN.matcher(code).replaceAll(""))
                .results()
                .map(literal -> literal.group(1))
                .filter(literal -> TEXT.matcher(literal).matches()
                        && !NOT_FOR_PEOPLE.matcher(literal).matches()
                        && !SAID.contains(literal))
                .map(literal -> file + ": " + literal);
    }
}
