package cn.dingban.assessment.chat;

import cn.dingban.assessment.Grounds;
import cn.dingban.assessment.ProposalKind;
import cn.dingban.assessment.ProposalStatus;
import cn.dingban.assessment.ProposalView;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.shared.ReportingPeriod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a unit is told of a signed month: its warnings with their grounds, what was cleared or revised, and how to appeal. */
@Component
class WarningCards {

    static final String CARD = "assessment-warning";

    private final Grounds grounds;
    private final MessageTemplates templates;
    private final Wording wording;
    private final JsonMapper json = JsonMapper.builder().build();

    WarningCards(Grounds grounds, MessageTemplates templates, Wording wording) {
        this.grounds = grounds;
        this.templates = templates;
        this.wording = wording;
    }

    Rendered text(ReportingPeriod period, List<ProposalView> signed) {
        long warnings = signed.stream()
                .filter(each -> each.kind() == ProposalKind.WARNING)
                .count();
        return templates.render(
                CARD,
                Map.of(
                        "month", wording.month(period),
                        "count", warnings,
                        "warned", warnings > 0,
                        "lines", signed.stream().map(this::line).toList(),
                        "example", signed.get(0).number()));
    }

    private Map<String, Object> line(ProposalView proposal) {
        String kind = proposal.kind().name().toLowerCase(Locale.ROOT);
        return Map.of(
                "number", proposal.number(),
                "subject", grounds.subject(proposal.matter()),
                "what",
                        proposal.kind() == ProposalKind.WARNING
                                ? proposal.matter().rule().name()
                                : wording.phrase(
                                        "assessment.told." + kind,
                                        wording.month(proposal.matter().aboutPeriod())),
                "article", proposal.matter().rule().article(),
                "grounds", proposal.matter().grounds(),
                "points", grounds.points(proposal.matter().points()),
                "state", state(proposal));
    }

    private String state(ProposalView proposal) {
        return proposal.status() == ProposalStatus.SIGNED
                ? ""
                : wording.phrase("assessment.state." + proposal.status().name().toLowerCase(Locale.ROOT));
    }

    CardContent card(ReportingPeriod period, List<ProposalView> signed) {
        Rendered text = text(period, signed);
        List<ProposalView> appealable = signed.stream()
                .filter(each -> each.kind() == ProposalKind.WARNING && each.status() == ProposalStatus.SIGNED)
                .toList();
        return new CardContent(
                CARD,
                Map.of(
                        "heading", text.title(),
                        "body", text.body(),
                        "period", period.toString(),
                        "open", String.valueOf(!appealable.isEmpty()),
                        "form", form(appealable)));
    }

    private String form(List<ProposalView> appealable) {
        if (appealable.isEmpty()) {
            return "{\"fields\":[]}";
        }
        List<Map<String, String>> options = appealable.stream()
                .map(each ->
                        Map.of("value", each.number(), "text", each.number() + " " + grounds.subject(each.matter())))
                .toList();
        Map<String, Object> which = new LinkedHashMap<>();
        which.put("name", "proposal");
        which.put("label", wording.phrase("assessment.form.proposal"));
        which.put("type", "SELECT");
        which.put("required", true);
        which.put("options", options);
        which.put("defaultValue", options.get(0).get("value"));
        Map<String, Object> why = new LinkedHashMap<>();
        why.put("name", "why");
        why.put("label", wording.phrase("assessment.form.appeal"));
        why.put("type", "TEXT");
        why.put("required", true);
        return json.writeValueAsString(Map.of("fields", List.of(which, why)));
    }
}
