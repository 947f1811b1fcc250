package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether what is built in may go out with a program under Apache-2.0. */
class LicenceTests {

    private static final Path BILL_OF_MATERIALS = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CDDL",
            "CDDL-1.0",
            "EPL-2.0",
            "MIT",
            "MIT-0",
            "Unicode-3.0",
            // H2, the second choice is MPL-2.0.
            "EPL 1.0",
            // MySQL's driver: the exception covers programs under Apache-2.0.
            "The GNU General Public License, v2 with Universal FOSS Exception, v1.0");

    @Test
    void everyComponentOffersALicenceThatFits() {
        assumeTrue(Files.exists(BILL_OF_MATERIALS), "Maven makes the bill of materials online only.");
        JsonNode components = JsonMapper.shared()
                .readTree(SourceFiles.text(BILL_OF_MATERIALS))
                .path("components");

        assertThat(components)
                .isNotEmpty()
                .allSatisfy(component -> assertThat(licences(component))
                        .as(component.path("purl").asString())
                        .containsAnyElementsOf(ALLOWED));
    }

    private static List<String> licences(JsonNode component) {
        return component
                .path("licenses")
                .valueStream()
                .map(entry -> entry.path("license"))
                .map(licence -> licence.path("id").asString(licence.path("name").asString("")))
                .toList();
    }
}
