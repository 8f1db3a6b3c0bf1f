package cn.dingban.assessment.chat;

import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.Grounds;
import cn.dingban.assessment.Ledger;
import cn.dingban.assessment.PointView;
import cn.dingban.assessment.ProposalView;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was taken off and given back this year, with the grounds: to a unit its own lines, to the office the sum of each unit. No ranking. */
@Component
class PointsAnswers {

    private static final int MOST_LINES = 20;

    private final Ledger ledger;
    private final FindingProposals finding;
    private final Grounds grounds;
    private final MessageTemplates templates;
    private final Wording wording;
    private final OfficeClock clock;

    PointsAnswers(
            Ledger ledger,
            FindingProposals finding,
            Grounds grounds,
            MessageTemplates templates,
            Wording wording,
            OfficeClock clock) {
        this.ledger = ledger;
        this.finding = finding;
        this.grounds = grounds;
        this.templates = templates;
        this.wording = wording;
        this.clock = clock;
    }

    static boolean mayAsk(Official official) {
        return Stream.of(Role.KEY_PROJECT_OFFICE, Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD)
                .anyMatch(official::holds);
    }

    boolean concern(Caller caller) {
        return caller.official().holds(Role.KEY_PROJECT_OFFICE)
                || !finding.toldTo(List.of(caller.official().unitId())).isEmpty();
    }

    Answer to(Caller caller) {
        int year = clock.today().getYear();
        return caller.official().holds(Role.KEY_PROJECT_OFFICE)
                ? ofAll(year)
                : ofUnit(year, caller.official().unitId());
    }

    private Answer ofAll(int year) {
        List<Map<String, String>> lines = new ArrayList<>();
        ledger.byUnit(year)
                .forEach((unitId, sum) -> lines.add(Map.of(
                        "unit",
                        grounds.unit(unitId),
                        "sum",
                        sum.stripTrailingZeros().toPlainString())));
        return Answer.text(templates.render(
                "assessment-points-office",
                Map.of("year", String.valueOf(year), "lines", lines, "none", lines.isEmpty())));
    }

    private Answer ofUnit(int year, long unitId) {
        List<PointView> lines = ledger.ofUnit(year, unitId);
        List<ProposalView> warnings = finding.toldTo(List.of(unitId)).stream()
                .filter(each -> each.matter().aboutPeriod().year() == year
                        && each.status().stands())
                .filter(each -> each.matter().points().signum() == 0)
                .toList();
        if (lines.isEmpty() && warnings.isEmpty()) {
            return Answer.text(templates.render("assessment-points-none", Map.of("year", String.valueOf(year))));
        }
        return Answer.text(templates.render(
                "assessment-points",
                Map.of(
                        "year", String.valueOf(year),
                        "sum", Ledger.sum(lines).stripTrailingZeros().toPlainString(),
                        "lines",
                                lines.stream().limit(MOST_LINES).map(this::line).toList(),
                        "more", lines.size() > MOST_LINES ? String.valueOf(lines.size() - MOST_LINES) : "",
                        "warnings",
                                warnings.stream()
                                        .limit(MOST_LINES)
                                        .map(each -> Map.of(
                                                "number",
                                                each.number(),
                                                "grounds",
                                                each.matter().grounds()))
                                        .toList())));
    }

    private Map<String, String> line(PointView line) {
        return Map.of(
                "month", wording.month(line.period()),
                "subject", line.projectId() == 0 ? grounds.unit(line.unitId()) : grounds.project(line.projectId()),
                "points", grounds.points(line.points()),
                "kind", wording.phrase("assessment.point." + line.kind().name().toLowerCase(Locale.ROOT)),
                "grounds", line.grounds(),
                "maker", grounds.person(line.maker()),
                "checker", grounds.person(line.checker()));
    }
}
