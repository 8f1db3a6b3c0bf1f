package cn.dingban.schedule;

import java.io.File;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped calendar, and a due day on the 5th moved to the next working day. */
final class Calendars {

    static final WorkingCalendar OF_2026 = shipped();

    static final DayAnchor REPORT_DUE = new DayAnchor() {
        @Override
        public String name() {
            return "report-due";
        }

        @Override
        public Optional<LocalDate> in(YearMonth month) {
            return OF_2026.tryAdjust(month.atDay(5), DayRule.NEXT_WORKING_DAY);
        }
    };

    static final Map<String, DayAnchor> ANCHORS = Map.of(REPORT_DUE.name(), REPORT_DUE);

    private Calendars() {}

    private static WorkingCalendar shipped() {
        CalendarYear year = new YAMLMapper().readValue(new File("bot-config/calendar/2026.yml"), CalendarYear.class);
        return new WorkingCalendar(List.of(year));
    }
}
