package cn.dingban.assessment.chat;

import cn.dingban.assessment.AssessmentDesk;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** The buttons of the office's card: 免除, 恢复, 改分, 提交签发, 签发, 退回. Whether the presser may is checked where it is done. */
@Component("assessmentDeskCardActions")
class DeskCardActions implements CardActionHandler {

    private final OfficeAnswers office;
    private final AssessmentDesk desk;
    private final Map<String, BiFunction<Caller, Said, Answer>> actions;

    DeskCardActions(OfficeAnswers office, AssessmentDesk desk) {
        this.office = office;
        this.desk = desk;
        this.actions = Map.of(
                "exempt", (caller, said) -> office.exempt(caller, said.proposal() + " " + said.why()),
                "restore", (caller, said) -> office.restore(caller, said.proposal()),
                "grade",
                        (caller, said) ->
                                office.grade(caller, said.proposal() + " " + said.points() + " " + said.why()),
                "submit", (caller, said) -> office.submit(caller, said.period()),
                "sign", (caller, said) -> office.sign(caller, said.period()),
                "sendBack", (caller, said) -> office.sendBack(caller, said.period() + " " + said.why()));
    }

    /** What the form and the card say. */
    private record Said(String period, String proposal, String points, String why) {}

    @Override
    public String card() {
        return AssessmentDesk.CARD;
    }

    @Override
    public CardReply press(Press press) {
        Map<String, String> form = press.form();
        Said said = new Said(
                press.card().values().getOrDefault("period", ""),
                form.getOrDefault("proposal", ""),
                form.getOrDefault("points", ""),
                form.getOrDefault("why", ""));
        Answer answer = actions.getOrDefault(press.action(), (caller, none) -> office.show(none.period()))
                .apply(press.caller(), said);
        boolean done = AssessmentDesk.CARD.equals(answer.kind());
        Map<String, String> values =
                desk.card(ReportingPeriod.parse(said.period())).values();
        return new CardReply(values, done ? List.of() : List.of(answer));
    }
}
