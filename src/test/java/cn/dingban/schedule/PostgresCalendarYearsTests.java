package cn.dingban.schedule;

import cn.dingban.OnPostgres;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on PostgreSQL. */
@DirtiesContext
class PostgresCalendarYearsTests extends CalendarYearsTests {

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry registry) {
        String url = OnPostgres.NewDatabase.newUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> "postgres");
    }
}
