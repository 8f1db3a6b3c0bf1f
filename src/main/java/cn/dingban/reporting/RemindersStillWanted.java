package cn.dingban.reporting;

import cn.dingban.delivery.StillWanted;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A reminder is wanted as long as its recipient's unit owes something, an overdue notice as long as that is overdue. */
@Component
class RemindersStillWanted implements StillWanted {

    private final OwedReports owed;
    private final Organisation organisation;
    private final Clock clock;

    RemindersStillWanted(OwedReports owed, Organisation organisation, Clock clock) {
        this.owed = owed;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ReportReminderTask.KIND, ReportOverdueReporterTask.KIND, ReportOverdueHeadTask.KIND);
    }

    @Override
    public Set<String> wantedBy(String kind, String period, Set<String> userIds) {
        ReportingPeriod month = ReportingPeriod.parse(period);
        LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
        Role role = kind.equals(ReportOverdueHeadTask.KIND) ? Role.UNIT_HEAD : Role.REPORTER;
        Set<Long> owing = kind.equals(ReportReminderTask.KIND)
                ? owed.byUnit(month).keySet()
                : owed.overdueByUnit(month, today).keySet();
        return userIds.stream()
                .filter(userId -> organisation
                        .byUserId(userId)
                        .filter(official -> official.holds(role) && owing.contains(official.unitId()))
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
