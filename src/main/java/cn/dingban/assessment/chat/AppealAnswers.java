package cn.dingban.assessment.chat;

import cn.dingban.assessment.Appealing;
import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.Grounds;
import cn.dingban.assessment.ProposalView;
import cn.dingban.assessment.Settled;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes appeals from units and decisions from the office, and words how an appeal stands. */
@Component
class AppealAnswers {

    private final Appealing appealing;
    private final FindingProposals finding;
    private final OfficeAnswers office;
    private final Grounds grounds;
    private final MessageTemplates templates;

    AppealAnswers(
            Appealing appealing,
            FindingProposals finding,
            OfficeAnswers office,
            Grounds grounds,
            MessageTemplates templates) {
        this.appealing = appealing;
        this.finding = finding;
        this.office = office;
        this.grounds = grounds;
        this.templates = templates;
    }

    /** What this person could appeal against, or, for the office, what waits for a decision. */
    Answer list(Caller caller) {
        boolean ofOffice = caller.official().holds(Role.KEY_PROJECT_OFFICE);
        List<ProposalView> listed = listed(caller);
        return Answer.text(templates.render(
                "assessment-appeals",
                Map.of(
                        "office", ofOffice,
                        "none", listed.isEmpty(),
                        "lines", listed.stream().map(this::model).toList())));
    }

    private List<ProposalView> listed(Caller caller) {
        return caller.official().holds(Role.KEY_PROJECT_OFFICE)
                ? appealing.open()
                : finding.toldTo(List.of(caller.official().unitId())).stream()
                        .filter(each -> each.status().stands() && Appealing.speaksFor(caller.official(), each))
                        .toList();
    }

    /** Whether there is anything for this person to say of appeals. */
    boolean concern(Caller caller) {
        return !listed(caller).isEmpty();
    }

    Answer appeal(Caller caller, String said) {
        OfficeAnswers.Numbered numbered = OfficeAnswers.Numbered.of(said);
        return answer(numbered, appealing.appeal(caller.official(), numbered.number(), numbered.rest()));
    }

    Answer decide(Caller caller, String said, boolean grant) {
        OfficeAnswers.Numbered numbered = OfficeAnswers.Numbered.of(said);
        return answer(numbered, appealing.decide(caller.official(), numbered.number(), grant, numbered.rest()));
    }

    private Answer answer(OfficeAnswers.Numbered numbered, Settled settled) {
        return settled.refused()
                .map(refusal -> office.refusal(refusal, numbered.number()))
                .orElseGet(() -> Answer.text(text(settled.done())));
    }

    /** How an appeal stands. */
    Rendered text(@org.jspecify.annotations.Nullable ProposalView warning) {
        return templates.render("assessment-appeal", warning == null ? Map.of() : model(warning));
    }

    private Map<String, Object> model(ProposalView warning) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", warning.number());
        model.put("subject", grounds.subject(warning.matter()));
        model.put("unit", grounds.unit(warning.unitId()));
        model.put("rule", warning.matter().rule().name());
        model.put("grounds", warning.matter().grounds());
        model.put("points", grounds.points(warning.matter().points()));
        model.put("appeal", warning.appeal().words());
        model.put("by", grounds.person(warning.appeal().appealedBy()));
        model.put("endorser", grounds.person(warning.appeal().endorsedBy()));
        model.put("grant", warning.appeal().grant());
        model.put("why", warning.appeal().why());
        model.put("open", warning.appeal().decidedBy() == null);
        model.put("decided", warning.appeal().decidedBy() != null);
        model.put("state", warning.status().name().toLowerCase(Locale.ROOT));
        return model;
    }
}
