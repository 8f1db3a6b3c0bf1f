package cn.dingban.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.OnPostgres;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The service starts on a database that an older version left, and keeps what is in it (升级).
 *
 * <p>Nothing is released yet: an early version of the tables stands for the first release. With a release its last migration takes this place.
 */
class UpgradeTests {

    private static final String EARLY = "9";

    private static final List<String> ROWS = List.of(
            "insert into organisation_unit (id, name, kind, area, parent_id) values (1, '市交通运输局', '市级单位', '市本级', null)",
            "insert into organisation_official (id, name, user_id, mobile, unit_id, post)"
                    + " values (1, '王敏', 'wangmin', '13800000000', 1, '科员')",
            "insert into organisation_official_role (official_id, role) values (1, 'REPORTER')",
            "insert into project (id, code, name, short_name, unit_id, responsible_unit_id, area, nature, industry, scale, duration,"
                    + " total_investment, prior_completed, remark) values (1, '2026-001', '235国道改建工程', '235国道', 1, 1, '莲都区',"
                    + " '续建', '交通', '二级公路', '2024-2027', 120000.50, 40000, '')",
            "insert into project_plan (id, kind, plan_year, version) values (1, 'physical-progress', 2026, 1)",
            "insert into project_plan_entry (id, plan_id, project_id, version, effective_from, position, withdrawn, planned, annual_goal,"
                    + " recorded_at) values (1, 1, 1, 1, 1, 1, false, 30000, '路基完成', timestamp with time zone '2026-01-05 09:00:00+08:00')",
            "insert into obligation (id, kind, subject_id, subject_name, unit_id, period, article, due_on, status, changed_at)"
                    + " values (1, 'monthly-report', 1, '235国道改建工程', 1, '2026-10', '第1条', date '2026-11-05', 'FULFILLED',"
                    + " timestamp with time zone '2026-11-03 10:00:00+08:00')",
            "insert into monthly_report (id, project_id, period, revision, unit_id, month_investment, year_to_date, progress, problems,"
                    + " next_step, correction, submitted_by, submitted_at, source, status) values (1, 1, '2026-10', 1, 1, 320.25, 3240,"
                    + " '路基完成', '无', '铺路面', false, 'wangmin', timestamp with time zone '2026-11-02 10:00:00+08:00', 'msg:1', 'ACCEPTED')",
            "insert into audit_entry (id, at, actor, action, subject, detail)"
                    + " values (1, timestamp with time zone '2026-01-05 09:00:00+08:00', 'admin01', 'plan.import', 'plan 2026', '1 project')");

    static Stream<Arguments> databases() {
        return Stream.of(
                Arguments.of("H2", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa"),
                Arguments.of("PostgreSQL", OnPostgres.NewDatabase.newUrl(), "postgres"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void keepsWhatAnOlderVersionStored(String database, String url, String user) throws SQLException {
        String vendor = "H2".equals(database) ? "h2" : "postgresql";
        Flyway.configure()
                .dataSource(url, user, "")
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .target(EARLY)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (String row : ROWS) {
                statement.execute(row);
            }
        }

        try (Service service = Service.start(url, user, false)) {
            assertThat(service.jdbc()
                            .queryForObject(
                                    "select count(*) from information_schema.tables where lower(table_name) = 'audit_chain'",
                                    Long.class))
                    .as("the newest tables are there")
                    .isEqualTo(1);
            assertThat(report(service))
                    .containsEntry("name", "235国道改建工程")
                    .containsEntry("unit", "市交通运输局")
                    .containsEntry("total", new BigDecimal("120000.50"))
                    .containsEntry("month", new BigDecimal("320.25"))
                    .containsEntry("state", "ACCEPTED")
                    .containsEntry("due", "2026-11-05");
            assertThat(service.trail().brokenAt())
                    .as("old entries are sealed too")
                    .isNull();
            assertThat(service.trail().sealed()).isPositive();
        }
    }

    private static Map<String, Object> report(Service service) {
        return service.jdbc()
                .queryForMap("select p.name as \"name\", u.name as \"unit\", p.total_investment as \"total\","
                        + " r.month_investment as \"month\", r.status as \"state\", cast(o.due_on as varchar(10)) as \"due\""
                        + " from monthly_report r join project p on p.id = r.project_id"
                        + " join organisation_unit u on u.id = p.unit_id"
                        + " join obligation o on o.subject_id = p.id and o.period = r.period");
    }
}
