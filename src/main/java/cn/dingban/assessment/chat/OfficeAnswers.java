package cn.dingban.assessment.chat;

import cn.dingban.assessment.AssessmentDesk;
import cn.dingban.assessment.EditingProposals;
import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.Refusal;
import cn.dingban.assessment.Settled;
import cn.dingban.assessment.SigningMonths;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Does what the office says of a month's proposals, by sentence or by card, and answers with how the month then stands. */
@Component
class OfficeAnswers {

    private static final Pattern NUMBERED = Pattern.compile("^(20\\d\\d-\\d\\d-\\d{1,4})\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern POINTS =
            Pattern.compile("^[-—－]?(\\d{1,3}(?:\\.\\d{1,4})?)\\s*分?\\s*(.*)$", Pattern.DOTALL);

    private final EditingProposals editing;
    private final SigningMonths signing;
    private final FindingProposals finding;
    private final AssessmentDesk desk;
    private final MessageTemplates templates;
    private final OfficeClock clock;

    OfficeAnswers(
            EditingProposals editing,
            SigningMonths signing,
            FindingProposals finding,
            AssessmentDesk desk,
            MessageTemplates templates,
            OfficeClock clock) {
        this.editing = editing;
        this.signing = signing;
        this.finding = finding;
        this.desk = desk;
        this.templates = templates;
        this.clock = clock;
    }

    /** A proposal's number, and what follows it. */
    record Numbered(String number, String rest) {

        static Numbered of(String said) {
            Matcher numbered = NUMBERED.matcher(said.strip());
            return numbered.matches()
                    ? new Numbered(numbered.group(1), numbered.group(2).strip())
                    : new Numbered("", said.strip());
        }
    }

    Answer show(String said) {
        return show(month(said));
    }

    private Answer show(ReportingPeriod period) {
        return Answer.card(desk.text(period), desk.card(period), AssessmentDesk.CARD);
    }

    /** The month that is said, else the one that waits, else the newest, else the last. */
    ReportingPeriod month(String said) {
        return SaidMonth.of(said, clock.today())
                .period()
                .or(finding::waiting)
                .or(finding::newest)
                .orElseGet(() -> ReportingPeriod.before(clock.today()));
    }

    Answer exempt(Caller caller, String said) {
        Numbered numbered = Numbered.of(said);
        return settled(numbered, editing.exempt(caller.official(), numbered.number(), numbered.rest()));
    }

    Answer restore(Caller caller, String said) {
        Numbered numbered = Numbered.of(said);
        return settled(numbered, editing.restore(caller.official(), numbered.number()));
    }

    Answer grade(Caller caller, String said) {
        Numbered numbered = Numbered.of(said);
        Matcher points = POINTS.matcher(numbered.rest());
        Settled settled = points.matches()
                ? editing.grade(
                        caller.official(),
                        numbered.number(),
                        new BigDecimal(points.group(1)),
                        points.group(2).strip())
                : refused(numbered);
        return settled(numbered, settled);
    }

    private Settled refused(Numbered numbered) {
        return new Settled(
                null, finding.numbered(numbered.number()).isPresent() ? Refusal.POINTS_WRONG : Refusal.NOT_FOUND);
    }

    private Answer settled(Numbered numbered, Settled settled) {
        return settled.refused()
                .map(refusal -> refusal(refusal, numbered.number()))
                .orElseGet(() -> show(month(numbered.number().substring(0, "2026-10".length()))));
    }

    Answer submit(Caller caller, String said) {
        return ofMonth(said, period -> signing.submit(caller.official(), period));
    }

    Answer sign(Caller caller, String said) {
        return ofMonth(said, period -> signing.sign(caller.official(), period));
    }

    Answer sendBack(Caller caller, String said) {
        String why = SaidMonth.of(said, clock.today()).rest();
        return ofMonth(said, period -> signing.sendBack(caller.official(), period, why));
    }

    private Answer ofMonth(String said, Function<ReportingPeriod, Settled> act) {
        ReportingPeriod period = month(said);
        Optional<Refusal> refusal = act.apply(period).refused();
        return refusal.map(known -> refusal(known, period.toString())).orElseGet(() -> show(period));
    }

    Answer refusal(Refusal refusal, String about) {
        Map<String, Object> model = new HashMap<>();
        for (Refusal each : Refusal.values()) {
            model.put(each.code(), each == refusal);
        }
        model.put("about", about);
        return Answer.text(templates.render("assessment-refused", model));
    }
}
