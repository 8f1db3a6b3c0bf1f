package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * How long each page of the console takes at 2,000 projects: every page that the navigation offers, and what is looked for most. On PostgreSQL; on H2
 * with {@code -Ddingban.bench.database=h2}.
 */
@DingbanTest
@DirtiesContext
@Tag("bench")
@TestPropertySource(properties = "test.story=page-speed")
class PageSpeedBench {

    private static final int WARM_UP = 8;
    private static final int REQUESTS = 20;
    private static final long LIMIT = Long.getLong("dingban.bench.page-limit", 300);
    private static final Pattern TAB = Pattern.compile("<a href=\"(/[a-z-]*)\"[^>]*>[^<]+</a>");
    private static final List<String> MORE = List.of(
            "/deliveries?person=reporter12",
            "/deliveries?project=7%E5%8F%B7%E5%A4%A7%E9%81%93",
            "/deliveries?project=1000007&schedule=report-reminder",
            "/deliveries?schedule=report-reminder&before=1050000",
            "/deliveries?status=stuck",
            "/deliveries?kind=issue-reminder&from=2026-03-01&until=2026-03-31",
            "/deliveries/1050000",
            "/desk?period=2026-09",
            "/issues?status=all",
            "/obligations?period=all",
            "/reports?period=all");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) throws IOException {
        if (!"h2".equals(System.getProperty("dingban.bench.database"))) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
            properties.add("spring.datasource.username", () -> "postgres");
            properties.add("spring.datasource.password", () -> "");
        }
    }

    @Test
    void everyPageAtTwoThousandProjects() {
        new LargeOffice(database).moveIn();
        Visitor visitor = new Visitor(port);
        visitor.signIn();
        Set<String> pages = new LinkedHashSet<>();
        String overview = visitor.get("/").body();
        Matcher tab = TAB.matcher(overview.substring(overview.indexOf("<nav"), overview.indexOf("</nav>")));
        while (tab.find()) {
            pages.add(tab.group(1));
        }
        pages.remove("/sandbox");
        pages.addAll(MORE);
        List<String> slow = new ArrayList<>();
        System.out.println("| page | bytes | median | 95th percentile |\n|---|---|---|---|");
        for (String page : pages) {
            long[] times = measured(visitor, page);
            System.out.println("| `%s` | %d KB | %d ms | %d ms |"
                    .formatted(
                            page,
                            visitor.get(page).body().length() / 1024,
                            times[REQUESTS / 2],
                            times[REQUESTS * 95 / 100 - 1]));
            if (times[REQUESTS * 95 / 100 - 1] > LIMIT) {
                slow.add(page);
            }
        }
        assertThat(slow).as("pages slower than %d ms", LIMIT).isEmpty();
    }

    /** In milliseconds, the shortest first. */
    private static long[] measured(Visitor visitor, String page) {
        long[] times = new long[REQUESTS];
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = visitor.get(page);
            long took = (System.nanoTime() - start) / 1_000_000;
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            if (i >= 0) {
                times[i] = took;
            }
        }
        Arrays.sort(times);
        return times;
    }
}
