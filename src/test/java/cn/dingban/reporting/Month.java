package cn.dingban.reporting;

import cn.dingban.conversation.FakeOrganisation;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Project;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.SettableClock;
import cn.dingban.shared.Wan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * November 2026 in two units, on the 2nd of December: the first has the four projects that are spoken of, a reporter, a reviewer and a head;
 * the second one project and one person who is both.
 */
public class Month {

    public static final ReportingPeriod OCTOBER = ReportingPeriod.of(2026, 10);
    public static final ReportingPeriod NOVEMBER = ReportingPeriod.of(2026, 11);

    private final FakeOrganisation organisation;
    private final FakeRegister register;
    private final Obligations obligations;
    private final SubmittingReports submitting;
    private final ReviewingReports reviewing;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;
    private @Nullable Official reporter;
    private @Nullable Official reviewer;
    private @Nullable Official alone;

    Month(
            FakeOrganisation organisation,
            FakeRegister register,
            Obligations obligations,
            SubmittingReports submitting,
            ReviewingReports reviewing,
            SettableClock clock,
            JdbcTemplate jdbc) {
        this.organisation = organisation;
        this.register = register;
        this.obligations = obligations;
        this.submitting = submitting;
        this.reviewing = reviewing;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Everything as on the 2nd, with nothing reported. */
    public void begin() {
        List.of(
                        "monthly_report",
                        "report_draft",
                        "report_sheet",
                        "report_evidence",
                        "obligation",
                        "conversation_dialogue",
                        "delivery")
                .forEach(table -> jdbc.update("delete from " + table));
        organisation.clear();
        register.clear();
        clock.set("2026-12-02T09:00");
        Unit first = organisation.addUnit("环线指挥部");
        reporter = organisation.add("reporter", "填报员01", first, Role.REPORTER);
        reviewer = organisation.add("reviewer", "审核员01", first, Role.REVIEWER);
        organisation.add("head", "负责人01", first, Role.UNIT_HEAD);
        Unit second = organisation.addUnit("水利公司");
        alone = organisation.add("alone", "填报员02", second, Role.REPORTER, Role.REVIEWER);
        organisation.addGroup("city", "");
        add("235国道松阳段", first, null);
        add("丽水机场", first, Wan.of(10_000));
        add("衢丽铁路松阳至丽水段", first, null);
        add("衢丽铁路衢州至松阳段", first, null);
        add("黄南水库", second, null);
    }

    private void add(String name, Unit unit, @Nullable Wan prior) {
        Project project = register.add(name, unit.id(), prior);
        register.plan(project, 6000, 500);
        obligations.open(Reporting.owed(project.id(), NOVEMBER), project.name(), unit.id());
    }

    public Project project(String part) {
        return register.matching(part, register.planned(NOVEMBER)).get(0);
    }

    public Official reporter() {
        return present(reporter);
    }

    public Official reviewer() {
        return present(reviewer);
    }

    /** The only person of the second unit. */
    public Official alone() {
        return present(alone);
    }

    private static Official present(@Nullable Official official) {
        if (official == null) {
            throw new IllegalStateException("begin() first");
        }
        return official;
    }

    public ReportView submit(String project, ReportingPeriod period, long month, long yearToDate) {
        return submit(project, period, new ReportContent(Wan.of(month), Wan.of(yearToDate), "路基完成", "", ""), false);
    }

    public ReportView submit(String project, ReportingPeriod period, ReportContent content, boolean correction) {
        Project found = project(project);
        String userId = found.unitId() == reporter().unitId() ? "reporter" : "alone";
        return submitting.submit(new SubmitReport(found.id(), period, content, correction, userId, "inbox:1"));
    }

    public ReportView accepted(String project, ReportingPeriod period, long month, long yearToDate) {
        ReportView report = submit(project, period, month, yearToDate);
        Official by = project(project).unitId() == reporter().unitId() ? reviewer() : alone();
        return reviewing.accept(by, report.id()).orElseThrow();
    }

    public ObligationStatus owed(String project, ReportingPeriod period) {
        return obligations
                .find(Reporting.owed(project(project).id(), period))
                .orElseThrow()
                .status();
    }
}
