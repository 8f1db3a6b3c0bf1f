package cn.dingban.schedule.quartz;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class H2QuartzFiringContractTests extends QuartzFiringContractTests {

    @TempDir
    private Path folder;

    @Override
    List<String> newDatabase() {
        return List.of("--spring.datasource.url=jdbc:h2:file:"
                + folder.resolve(UUID.randomUUID().toString()) + ";DB_CLOSE_ON_EXIT=FALSE");
    }
}
