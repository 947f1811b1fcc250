package org.posthorn;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final Pattern FIRST_COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private final ApplicationModules modules = ApplicationModules.of(Posthorn.class);

    @Test
    void modulesUseEachOtherOnlyAsTheyDeclare() {
        modules.verify();
    }

    @Test
    void theDiagramShowsTheModulesAsTheyAre() {
        GeneratedPage.assertUpToDate("modules.md", """
                # Modules

                Made by `ModularityTests` from the code: an arrow means "uses". All may use `kernel`, whose arrows are left out.

                ```mermaid
                flowchart TD
                %s```

                | module | what it is for |
                |---|---|
                %s""".formatted(arrows(), table()));
    }

    private String arrows() {
        StringBuilder arrows = new StringBuilder();
        for (ApplicationModule module : sorted()) {
            arrows.append("  ").append(name(module)).append('\n');
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(ModularityTests::name)
                    .filter(target -> !target.equals("kernel"))
                    .sorted()
                    .forEach(target -> arrows.append("  %s --> %s\n".formatted(name(module), target)));
        }
        return arrows.toString();
    }

    private String table() {
        StringBuilder table = new StringBuilder();
        sorted().forEach(module -> table.append("| `%s` | %s |\n".formatted(name(module), purpose(module))));
        return table.toString();
    }

    private List<ApplicationModule> sorted() {
        return modules.stream()
                .sorted(Comparator.comparing(ModularityTests::name))
                .toList();
    }

    private static String purpose(ApplicationModule module) {
        String folder = module.getBasePackage().getName().replace('.', '/');
        Matcher comment = FIRST_COMMENT.matcher(
                SourceFiles.text(SourceFiles.MAIN.resolve(folder).resolve("package-info.java")));
        return comment.find()
                ? comment.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip()
                : "";
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
