package cn.dingban.rulebook;

import cn.dingban.OnPostgres;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on PostgreSQL. */
@DirtiesContext
class PostgresRuleBookHistoryTests extends RuleBookHistoryTests {

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry registry) {
        String url = OnPostgres.NewDatabase.newUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> "postgres");
    }
}
