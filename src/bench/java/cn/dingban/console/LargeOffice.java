package cn.dingban.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/** Beside the sample office a large one: 2,000 projects, ten months of their reports, 500 issues, 100,000 deliveries, as many entries of the trail. */
final class LargeOffice {

    static final int PROJECTS = 2_000;
    static final int ISSUES = 500;
    static final int DELIVERIES = 100_000;

    private static final long FIRST = 1_000_000;
    private static final int MONTHS = 12;
    private static final int REPORTED_MONTHS = 9;
    private static final int AT_ONCE = 5_000;
    private static final String[] SCHEDULES = {
        "report-reminder", "report-overdue-reporter", "issue-reminder", "contact-reminder"
    };
    private static final Instant BEGIN = Instant.parse("2026-01-05T01:10:00Z");
    private static final long APART_SECONDS = 276;

    private final JdbcTemplate database;
    private final List<Long> units;
    private final List<Long> leaders;
    private final List<String> people;

    LargeOffice(JdbcTemplate database) {
        this.database = database;
        this.units = database.queryForList("select id from organisation_unit order by id", Long.class);
        this.leaders = database.queryForList(
                "select official_id from organisation_official_role where role = 'LEAD_OFFICIAL' order by official_id",
                Long.class);
        this.people = database.queryForList(
                "select user_id from organisation_official where user_id is not null order by id", String.class);
    }

    void moveIn() {
        Long plan = database.queryForObject(
                "select id from project_plan where kind = 'physical-progress' and plan_year = 2026", Long.class);
        projects(plan == null ? 0 : plan);
        reports();
        issues();
        deliveries();
        trail();
        database.execute("analyze");
    }

    private long unit(int i) {
        return units.get(i % units.size());
    }

    private void insert(String sql, int count, IntFunction<Object[]> row) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row.apply(i));
            if (rows.size() == AT_ONCE || i == count - 1) {
                database.batchUpdate(sql, rows);
                rows.clear();
            }
        }
    }

    private void projects(long plan) {
        insert(
                "insert into project (id, name, short_name, unit_id, responsible_unit_id, area, nature, industry, scale,"
                        + " duration, total_investment, prior_completed, remark)"
                        + " values (?, ?, ?, ?, ?, '龙泉市', '续建', '交通', '', '2025-2028', 120000, 30000, '')",
                PROJECTS,
                i -> new Object[] {FIRST + i, "第" + i + "号大道改建工程", i + "号大道", unit(i), unit(i + 1)});
        insert(
                "insert into project_plan_entry (id, plan_id, project_id, version, effective_from, position, withdrawn,"
                        + " planned, annual_goal, recorded_at) values (?, ?, ?, 1, 1, ?, false, 36000, '完成路基', ?)",
                PROJECTS,
                i -> new Object[] {FIRST + i, plan, FIRST + i, 1000 + i, at(0)});
        insert(
                "insert into project_plan_target (entry_id, target_month, investment, physical_progress) values (?, ?, 3000, '路基')",
                PROJECTS * MONTHS,
                i -> new Object[] {FIRST + i / MONTHS, i % MONTHS + 1});
        insert("insert into project_plan_leader (entry_id, official_id, kind) values (?, ?, 'LEAD')", PROJECTS, i ->
                new Object[] {FIRST + i, leaders.get(i % leaders.size())});
    }

    private static String period(int month) {
        return "2026-%02d".formatted(month);
    }

    private void reports() {
        insert(
                "insert into obligation (id, kind, subject_id, subject_name, unit_id, period, article, due_on, status, changed_at)"
                        + " values (?, 'monthly-report', ?, ?, ?, ?, '第2条', ?, ?, ?)",
                PROJECTS * (REPORTED_MONTHS + 1),
                i -> {
                    int project = i / (REPORTED_MONTHS + 1);
                    int month = i % (REPORTED_MONTHS + 1) + 1;
                    String status = month <= REPORTED_MONTHS || project % 3 > 0 ? "FULFILLED" : "OPEN";
                    LocalDate due = LocalDate.of(2026, month, 1).plusMonths(1).withDayOfMonth(8);
                    return new Object[] {
                        FIRST + i, FIRST + project, project + "号大道", unit(project), period(month), due, status, at(i)
                    };
                });
        insert(
                "insert into monthly_report (id, project_id, period, revision, unit_id, month_investment, year_to_date, progress,"
                        + " problems, next_step, correction, submitted_by, submitted_at, source, status, reviewed_by, reviewed_at)"
                        + " values (?, ?, ?, 1, ?, ?, ?, '路基完成', '无', '继续', false, ?, ?, 'inbox:1', ?, ?, ?)",
                PROJECTS * (REPORTED_MONTHS + 1),
                i -> {
                    int project = i / (REPORTED_MONTHS + 1);
                    int month = i % (REPORTED_MONTHS + 1) + 1;
                    String status = month <= REPORTED_MONTHS || project % 3 > 0 ? "ACCEPTED" : "RETURNED";
                    return new Object[] {
                        FIRST + i,
                        FIRST + project,
                        period(month),
                        unit(project),
                        2800 + project % 400,
                        2800 * month,
                        person(i),
                        at(i),
                        status,
                        person(i + 1),
                        at(i)
                    };
                });
    }

    private String person(int i) {
        return people.get(i % people.size());
    }

    private void issues() {
        insert(
                "insert into issue (id, kind, number_year, number_in_year, project_id, description, category, help, urgent,"
                        + " origin, raised_by, raised_unit_id, raised_at, source, status, tier, unit_id, supporting_units,"
                        + " requirement, issuer, entered_on, due_on, told, kept, result, evidence, answer_overdue)"
                        + " values (?, 'ISSUE', 2026, ?, ?, '农转用指标缺46亩，请协调', '用地报批', '', false,"
                        + " 'CHAT', ?, ?, ?, 'inbox:1', ?, ?, ?, '', '', '', ?, ?, 'NONE', false, '', '', false)",
                ISSUES,
                i -> new Object[] {
                    FIRST + i,
                    10_000 + i,
                    FIRST + i,
                    person(i),
                    unit(i),
                    at(i),
                    i % 3 == 0 ? "CLOSED" : "ASSIGNED",
                    i % 4 + 1,
                    unit(i + 2),
                    LocalDate.of(2026, 11, 2),
                    LocalDate.of(2026, 11, 20 + i % 8)
                });
        insert(
                "insert into issue_step (id, issue_id, kind, at, actor, tier, detail, source) values (?, ?, ?, ?, ?, 1, '', 'inbox:1')",
                ISSUES * 3,
                i -> new Object[] {FIRST + i, FIRST + i / 3, i % 3 == 0 ? "RAISED" : "ACCEPTED", at(i), person(i)});
    }

    private static OffsetDateTime at(int i) {
        return BEGIN.plusSeconds(APART_SECONDS * (i % DELIVERIES)).atOffset(ZoneOffset.UTC);
    }

    private void deliveries() {
        insert(
                "insert into delivery (id, delivery_key, kind, operation, priority, recipient_kind, recipient_id, recipient_name,"
                        + " title, body, sent_as_card, source, article, period, status, attempts, in_flight, repeated, created_at,"
                        + " next_attempt_at, sent_at, provider_key, told_role, told_of, rule_revision)"
                        + " values (?, ?, ?, 'SEND', 2, 'PERSON', ?, ?, '11月进展报送　待报 3 项', ?, false, ?, '第2条', ?, ?, 1,"
                        + " false, false, ?, ?, ?, ?, 'REPORTER', '市交通局', 'abcdef123456')",
                DELIVERIES,
                i -> {
                    String schedule = SCHEDULES[i % SCHEDULES.length];
                    OffsetDateTime at = at(i);
                    return new Object[] {
                        FIRST + i,
                        "bench:" + i,
                        schedule,
                        person(i),
                        "填报员" + i % people.size(),
                        "1. 235国道松阳段改建　本月目标 300 万元\n".repeat(4),
                        "schedule:" + schedule,
                        period(i % 10 + 1),
                        i % 5_000 == 7 ? "BLOCKED" : i % 900 == 3 ? "CANCELLED" : "SENT",
                        at,
                        at,
                        at,
                        "query-" + i
                    };
                });
        insert("insert into delivery_subject (delivery_id, project_id) values (?, ?)", DELIVERIES * 2, i ->
                new Object[] {FIRST + i / 2, FIRST + (i / 2 + i % 2 * 7) % PROJECTS});
        insert(
                "insert into delivery_attempt (id, delivery_id, at, outcome, code, message) values (?, ?, ?, 'Sent', '', '')",
                DELIVERIES,
                i -> new Object[] {FIRST + i, FIRST + i, at(i)});
    }

    private void trail() {
        insert(
                "insert into audit_entry (id, at, actor, action, subject, detail) values (?, ?, ?, 'bulletin.sign', 'CITY 2026-11', ?)",
                DELIVERIES,
                i -> new Object[] {FIRST + i, at(i), person(i), i + "号大道"});
        insert(
                "insert into audit_seal (seq, entry_id, hash, sealed_at) values (?, ?, 'of-the-bench', ?)",
                DELIVERIES,
                i -> new Object[] {FIRST + i, FIRST + i, at(i)});
    }
}
