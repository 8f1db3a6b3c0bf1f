package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.console.access.Section;
import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * How long each page of the console takes at 2,000 projects: every section, one of everything that a section lists, and what is looked for most. On
 * PostgreSQL; on H2 with {@code -Ddingban.bench.database=h2}. {@code -Ddingban.bench.page=…} measures one page alone.
 */
@DingbanTest
@DirtiesContext
@Import(CountedStatements.class)
@Tag("bench")
@TestPropertySource(properties = "test.story=page-speed")
class PageSpeedBench {

    /** How often every page is opened before any is measured: the compiler needs a while. */
    private static final int ROUNDS = 4;

    private static final int WARM_UP = 8;
    private static final int REQUESTS = Integer.getInteger("dingban.bench.requests", 20);
    private static final long LIMIT = Long.getLong("dingban.bench.page-limit", 300);

    /** What a section lists, and the address that one of it has. */
    private static final List<String> LISTS = List.of("/units", "/people", "/rules", "/templates", "/schedules");

    private static final List<String> MORE = List.of(
            "/projects/1000007",
            "/projects?words=7%E5%8F%B7%E5%A4%A7%E9%81%93",
            "/projects?state=open&page=9",
            "/issues/issue/2026-10004",
            "/issues?status=all",
            "/schedules/report-reminder",
            "/schedules/report-reminder/preview",
            "/schedules/issue-clock",
            "/schedules/calendar",
            "/schedules/due-days",
            "/deliveries?person=reporter12",
            "/deliveries?project=7%E5%8F%B7%E5%A4%A7%E9%81%93",
            "/deliveries?project=1000007&schedule=report-reminder",
            "/deliveries?schedule=report-reminder&before=1050000",
            "/deliveries?status=stuck",
            "/deliveries?kind=issue-reminder&from=2026-03-01&until=2026-03-31",
            "/deliveries/1050000",
            "/desk?period=2026-09",
            "/obligations?period=all",
            "/reports?period=all",
            "/audit?words=%E5%A4%A7%E9%81%93&from=2026-03-01&until=2026-09-30",
            "/audit?actor=reporter12");

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
        Visitor office = new Visitor(port);
        office.signIn();
        Visitor auditor = new Visitor(port).withDingTalkAs("auditor01");
        List<String> slow = new ArrayList<>();
        System.out.println(
                "| page | bytes | statements | CPU | first | median | 95th percentile |\n|---|---|---|---|---|---|---|");
        Set<String> pages = pages(office);
        Map<String, Long> first = new HashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            pages.forEach(
                    page -> first.merge(page, request(visitor(page, office, auditor), page), (cold, warm) -> cold));
        }
        for (String page : pages) {
            if (measured(visitor(page, office, auditor), page, first.get(page)) > LIMIT) {
                slow.add(page);
            }
        }
        assertThat(slow).as("pages slower than %d ms", LIMIT).isEmpty();
    }

    private static Visitor visitor(String page, Visitor office, Visitor auditor) {
        return page.startsWith("/audit") ? auditor : office;
    }

    private static Set<String> pages(Visitor office) {
        String only = System.getProperty("dingban.bench.page", "");
        if (!only.isEmpty()) {
            return Set.of(only);
        }
        Set<String> pages = new LinkedHashSet<>();
        for (Section section : Section.values()) {
            pages.add(section.path());
        }
        for (String list : LISTS) {
            Matcher one = Pattern.compile("href=\"(" + list + "/[^\"?]+)\"")
                    .matcher(office.get(list).body());
            assertThat(one.find()).as(list).isTrue();
            pages.add(one.group(1));
        }
        pages.addAll(MORE);
        return pages;
    }

    /** Prints a line; answers the 95th percentile in milliseconds. */
    private static long measured(Visitor visitor, String page, long first) {
        long[] times = new long[REQUESTS];
        for (int i = 0; i < WARM_UP; i++) {
            request(visitor, page);
        }
        long before = CountedStatements.PREPARED.get();
        long busyBefore = busy();
        for (int i = 0; i < REQUESTS; i++) {
            times[i] = request(visitor, page);
        }
        long statements = (CountedStatements.PREPARED.get() - before) / REQUESTS;
        long cpu = (busy() - busyBefore) / REQUESTS / 1_000_000;
        Arrays.sort(times);
        long slowest = times[REQUESTS * 95 / 100 - 1];
        System.out.println("| `%s` | %d KB | %d | %d ms | %d ms | %d ms | %d ms |"
                .formatted(
                        page,
                        visitor.get(page).body().length() / 1024,
                        statements,
                        cpu,
                        first,
                        times[REQUESTS / 2],
                        slowest));
        return slowest;
    }

    /** Nanoseconds of CPU that this process has had: unlike the time on the wall, hardly moved by what else the machine does. The database's are not in it. */
    private static long busy() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long request(Visitor visitor, String page) {
        long start = System.nanoTime();
        HttpResponse<String> answer = visitor.get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return (System.nanoTime() - start) / 1_000_000;
    }
}
