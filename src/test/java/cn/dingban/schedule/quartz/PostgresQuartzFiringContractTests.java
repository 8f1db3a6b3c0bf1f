package cn.dingban.schedule.quartz;

import cn.dingban.OnPostgres;
import java.util.List;

class PostgresQuartzFiringContractTests extends QuartzFiringContractTests {

    @Override
    List<String> newDatabase() {
        return List.of(
                "--spring.datasource.url=" + OnPostgres.NewDatabase.newUrl(), "--spring.datasource.username=postgres");
    }
}
