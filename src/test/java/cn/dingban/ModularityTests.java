package cn.dingban;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of the design: each module names in its package-info what it may import, and nothing else may be. */
class ModularityTests {

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        ApplicationModules.of(DingbanApplication.class).verify();
    }
}
