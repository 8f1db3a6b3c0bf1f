package cn.dingban.reporting;

import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.obligation.DueDays;
import cn.dingban.organisation.ChatGroup;
import cn.dingban.organisation.GroupScope;
import cn.dingban.reporting.OwedReports.Count;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What groups may hear: counts of reports and units, nobody's name. */
@Component
class GroupCounts {

    private final OwedReports owed;
    private final GroupScope scope;
    private final MessageTemplates templates;
    private final DueDays dueDays;
    private final Wording wording;

    GroupCounts(OwedReports owed, GroupScope scope, MessageTemplates templates, DueDays dueDays, Wording wording) {
        this.owed = owed;
        this.scope = scope;
        this.templates = templates;
        this.dueDays = dueDays;
        this.wording = wording;
    }

    /** A message for the group, or nothing when it has no reports to count. */
    Optional<Rendered> text(String template, ChatGroup group, ReportingPeriod period, LocalDate day) {
        Count count = owed.count(period, scope.unitsOf(group)::test);
        if (count.due() == 0) {
            return Optional.empty();
        }
        LocalDate due = dueDays.of(Reporting.KIND, period).orElse(null);
        return Optional.of(templates.render(
                template,
                Map.of(
                        "month", wording.month(period),
                        "today", wording.day(day),
                        "deadline", due == null ? wording.phrase("obligation.due-unknown") : wording.day(due),
                        "due", count.due(),
                        "reported", count.reported(),
                        "missing", count.missing(),
                        "units", count.units(),
                        "complete", count.missing() == 0)));
    }
}
