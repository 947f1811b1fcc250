package org.posthorn;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseEachOtherOnlyAsTheyDeclare() {
        ApplicationModules.of(Posthorn.class).verify();
    }
}
