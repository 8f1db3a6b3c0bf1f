package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.assessment.AssessmentSheets;
import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.Ledger;
import cn.dingban.assessment.PointView;
import cn.dingban.assessment.SigningMonths;
import cn.dingban.briefing.BulletinKey;
import cn.dingban.briefing.WritingBulletins;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.ReportContent;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.ReviewingReports;
import cn.dingban.reporting.SubmitReport;
import cn.dingban.reporting.SubmittingReports;
import cn.dingban.reporting.statistics.ImportingStatistics;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A whole year of the sample office, from the first working day to the last bulletin: every schedule fires, most units report, some late, some not; the
 * statistics come, two of the office sign, bulletins go out. Prints what was sent to whom in which month.
 */
@DingbanTest
@DirtiesContext
@Import({YearRehearsalBench.Units.class, YearRehearsalBench.OfficeAtWork.class})
@Tag("bench")
@TestPropertySource(
        properties = {
            "test.story=year",
            "test.machine-time=2026-01-03T00:00:00Z",
            "dingban.time-travel.start=2026-01-04T08:00:00+08:00",
            // DingTalk's pace is one of real seconds; a year that passes in minutes goes without it.
            "dingban.dingtalk.calls.per-second=0",
            "dingban.sandbox.api-calls-per-second=0",
        })
class YearRehearsalBench {

    private static final long MOST_SECONDS = 180;

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private OfficeAtWork atWork;

    @Autowired
    private JdbcTemplate database;

    /** What units do. */
    record Units(
            ProjectRegister register,
            AnnualPlans plans,
            SubmittingReports submitting,
            ReviewingReports reviewing,
            Organisation organisation) {}

    /** What the office and the statisticians do. */
    record OfficeAtWork(
            ImportingStatistics statistics,
            SigningMonths signing,
            FindingProposals proposals,
            WritingBulletins bulletins,
            Ledger ledger,
            AssessmentSheets sheets) {}

    @Test
    void aWholeYearIsRehearsed() throws IOException {
        Office office = new Office(port);
        long begin = System.nanoTime();
        for (int month = 1; month <= 11; month++) {
            month(office, ReportingPeriod.of(2026, month));
        }
        office.itBecomes("2026-12-31T18:00");
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        print();
        System.out.printf("| the year took | %d s | goal: under %d s |%n", seconds, MOST_SECONDS);
        agree();
        assertThat(seconds).isLessThan(MOST_SECONDS);
    }

    private void month(Office office, ReportingPeriod period) {
        LocalDate next = period.next().month().atDay(1);
        office.itBecomes(next.withDayOfMonth(4) + "T15:00");
        report(period);
        office.itBecomes(next.withDayOfMonth(17) + "T10:00");
        importStatistics(period);
        office.itBecomes(next.withDayOfMonth(25) + "T10:00");
        List<Official> people = units.organisation().holding(Role.KEY_PROJECT_OFFICE);
        assertThat(atWork.signing().submit(people.get(0), period).refused()).isEmpty();
        assertThat(atWork.signing().sign(people.get(1), period).refused()).isEmpty();
        BulletinKey key = BulletinKey.city(period);
        assertThat(atWork.bulletins().submit(people.get(0), key).refusal()).isNull();
        assertThat(atWork.bulletins().sign(people.get(1), key).refusal()).isNull();
        assertThat(atWork.bulletins().publish(people.get(0), key).refusal()).isNull();
    }

    /** Nine of ten report what the plan wants, every seventh a little less; in summer every fifth is behind and catches up in autumn. */
    private void report(ReportingPeriod period) {
        for (Project project : units.register().planned(period)) {
            Wan target = target(project, period);
            List<Official> reporters = units.organisation().holding(Role.REPORTER, project.unitId());
            if (target == null || reporters.isEmpty() || project.id() % 10 == 3) {
                continue;
            }
            ReportContent content = new ReportContent(null, done(project, period, target), "按节点施工", "", "");
            ReportView report = units.submitting()
                    .submit(new SubmitReport(
                            project.id(),
                            period,
                            content,
                            false,
                            String.valueOf(reporters.get(0).userId()),
                            "rehearsal"));
            units.reviewing().reviewersOf(report).stream()
                    .findFirst()
                    .ifPresent(reviewer -> units.reviewing().accept(reviewer, report.id()));
        }
    }

    private static Wan done(Project project, ReportingPeriod period, Wan target) {
        boolean summer = period.monthNumber() >= 6 && period.monthNumber() <= 8;
        int percent = project.id() % 7 == 0 ? 97 : summer && project.id() % 5 == 0 ? 85 : 101;
        return new Wan(target.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2));
    }

    private Wan target(Project project, ReportingPeriod period) {
        return units.plans()
                .entry(project.id(), period)
                .map((PlanEntry plan) -> plan.cumulativeTarget(period.monthNumber()))
                .orElse(null);
    }

    private void importStatistics(ReportingPeriod period) {
        if (period.monthNumber() == 1) {
            return;
        }
        StringBuilder csv = new StringBuilder("项目名称,本年累计完成(万元)\n");
        for (Project project : units.register().planned(period)) {
            Wan target = target(project, period);
            if (target != null && project.id() % 4 != 0) {
                csv.append(project.name())
                        .append(',')
                        .append(done(project, period, target).amount())
                        .append('\n');
            }
        }
        atWork.statistics()
                .importFile(period, "统计.csv", csv.toString().getBytes(StandardCharsets.UTF_8), false, "statistics01");
    }

    /** One line a month and kind: how many messages to how many people or groups. */
    private void print() {
        System.out.println("| month | what | messages | people | groups |");
        System.out.println("|---|---|---|---|---|");
        database.query("""
                select formatdatetime(created_at, 'yyyy-MM', 'zh', 'Asia/Shanghai') as made, kind, count(*) as messages,
                  count(distinct case when recipient_kind = 'PERSON' then recipient_id end) as people,
                  count(distinct case when recipient_kind = 'GROUP' then recipient_id end) as chats
                from delivery where operation = 'SEND' group by made, kind order by made, kind
                """, row -> {
            System.out.printf(
                    "| %s | %s | %d | %d | %d |%n",
                    row.getString("made"),
                    row.getString("kind"),
                    row.getInt("messages"),
                    row.getInt("people"),
                    row.getInt("chats"));
        });
    }

    /** The roll-up of the workbook, and the sum of the ledger's lines added up here once more. */
    private void agree() throws IOException {
        Map<Long, BigDecimal> sums = new TreeMap<>();
        for (PointView line : atWork.ledger().of(2026)) {
            sums.merge(line.unitId(), line.points(), BigDecimal::add);
        }
        assertThat(sums).isNotEmpty();
        assertThat(atWork.ledger().byUnit(2026)).containsExactlyInAnyOrderEntriesOf(sums);
        BigDecimal whole = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        byte[] file = atWork.sheets().ledger(2026).bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(sum(workbook.getSheetAt(0), 4)).isEqualByComparingTo(whole);
            assertThat(sum(workbook.getSheetAt(1), 3)).isEqualByComparingTo(whole);
        }
        System.out.printf(
                "| points of the year | %d lines, %s | %d units |%n",
                atWork.ledger().of(2026).size(), whole.stripTrailingZeros().toPlainString(), sums.size());
    }

    private static BigDecimal sum(XSSFSheet sheet, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 2; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            sum = sum.add(BigDecimal.valueOf(row.getCell(column).getNumericCellValue()));
        }
        return sum;
    }
}
