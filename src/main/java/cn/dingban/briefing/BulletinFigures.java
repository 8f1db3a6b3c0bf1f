package cn.dingban.briefing;

import cn.dingban.assessment.ProjectMonth;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one bulletin.
 *
 * @param area of a county's; empty for the city
 * @param lines its projects, in the plan's order
 * @param byArea by county, the furthest ahead first; of a county's bulletin only that
 * @param byIndustry by industry, the largest plan first
 * @param warned how many warnings stand, as signed
 * @param warnedAgain names of projects that were warned for several months in a row
 * @param unreported names of units that had not reported the month; never of people
 * @param issues counts of issues in the month
 * @param nextDue until when the next month has to be reported; null while the calendar is missing
 */
record BulletinFigures(
        ReportingPeriod period,
        String area,
        List<Line> lines,
        Map<String, Tally> byArea,
        Map<String, Tally> byIndustry,
        int warned,
        List<String> warnedAgain,
        List<String> unreported,
        Issues issues,
        @Nullable LocalDate nextDue) {

    BulletinFigures {
        lines = List.copyOf(lines);
        warnedAgain = List.copyOf(warnedAgain);
        unreported = List.copyOf(unreported);
    }

    /** A project's line. */
    record Line(ProjectMonth month, String unit, String area) {

        Tally tally() {
            Wan planned = month.plan().planned();
            Wan target =
                    month.plan().cumulativeTarget(month.judgement().period().monthNumber());
            Wan completed = month.yearToDate();
            return new Tally(
                    1,
                    planned == null ? Wan.ZERO : planned,
                    target == null ? Wan.ZERO : target,
                    completed == null ? Wan.ZERO : completed);
        }
    }

    /**
     * Issues of the month.
     *
     * @param toLeaders how many of those open are with lead officials
     * @param toGroup how many are with the leading group or above
     */
    record Issues(int raised, int cleared, int open, int toLeaders, int toGroup) {

        static final Issues NONE = new Issues(0, 0, 0, 0, 0);
    }

    Tally whole() {
        return lines.stream().map(Line::tally).reduce(Tally.NOTHING, Tally::plus);
    }

    /** Those whose nature is called so. */
    Tally ofNature(String word) {
        return lines.stream()
                .filter(line -> line.month().project().nature().contains(word))
                .map(Line::tally)
                .reduce(Tally.NOTHING, Tally::plus);
    }

    int month() {
        return period.monthNumber();
    }
}
