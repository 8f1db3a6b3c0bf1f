package cn.dingban.assessment;

import cn.dingban.assessment.Judgement.Result;
import cn.dingban.assessment.SigningMonths.Signatures;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.reporting.statistics.DifferenceView;
import cn.dingban.reporting.statistics.Differences;
import cn.dingban.reporting.statistics.Statistics;
import cn.dingban.shared.ReportingPeriod;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the key-project office has before it of a month (拟提示): judgements in numbers, each proposal with its grounds, and how far the signature is. */
@Component
public class AssessmentDesk {

    public static final String CARD = "assessment-desk";

    private final FindingProposals proposals;
    private final SigningMonths signing;
    private final Judgements judgements;
    private final Figures figures;
    private final Grounds grounds;
    private final Words words;
    private final JsonMapper json = JsonMapper.builder().build();

    AssessmentDesk(
            FindingProposals proposals,
            SigningMonths signing,
            Judgements judgements,
            Figures figures,
            Grounds grounds,
            Words words) {
        this.proposals = proposals;
        this.signing = signing;
        this.judgements = judgements;
        this.figures = figures;
        this.grounds = grounds;
        this.words = words;
    }

    /** How the figures of the month are. */
    @Component("assessmentFigures")
    record Figures(Statistics statistics, Differences differences) {}

    /** How it is put. */
    @Component("assessmentWords")
    public record Words(MessageTemplates templates, Wording wording) {}

    public Rendered text(ReportingPeriod period) {
        List<ProposalView> all = proposals.of(period);
        List<ProjectMonth> months = judgements.of(period);
        Optional<Signatures> signatures = signing.signatures(period);
        Map<String, Object> model = new HashMap<>();
        model.put("month", words.wording().month(period));
        model.put("count", all.stream().filter(AssessmentDesk::holds).count());
        model.put("stage", stage(signatures));
        model.put("returned", signatures.map(Signatures::returnedWhy).orElse(""));
        model.put("judged", months.size());
        model.put("met", count(months, Result.MET));
        model.put("missed", count(months, Result.MISSED));
        model.put("open", count(months, Result.UNKNOWN) + count(months, Result.NO_TARGET));
        model.put("statistics", statistics(period));
        model.put("lines", all.stream().map(this::line).toList());
        model.put("none", all.isEmpty());
        model.put(
                "signed",
                signatures
                        .map(Signatures::stage)
                        .filter(SheetStage.SIGNED::equals)
                        .isPresent());
        return words.templates().render(CARD, model);
    }

    private static boolean holds(ProposalView proposal) {
        return proposal.status() != ProposalStatus.EXEMPTED;
    }

    private static long count(List<ProjectMonth> months, Result result) {
        return months.stream()
                .filter(month -> month.judgement().result() == result)
                .count();
    }

    private String stage(Optional<Signatures> signatures) {
        return signatures
                .map(known -> words.wording()
                        .phrase(
                                "assessment.stage." + WarningRules.code(known.stage()),
                                grounds.person(known.maker()),
                                grounds.person(known.checker())))
                .orElseGet(() -> words.wording().phrase("assessment.stage.none"));
    }

    private String statistics(ReportingPeriod period) {
        if (!figures.statistics().areExpected(period)) {
            return words.wording().phrase("assessment.statistics.not-expected");
        }
        int known = figures.statistics().of(period).size();
        List<DifferenceView> differences = figures.differences().of(period);
        long open = differences.stream().filter(each -> !each.isExplained()).count();
        return known == 0
                ? words.wording().phrase("assessment.statistics.none")
                : words.wording().phrase("assessment.statistics.known", known, differences.size(), open);
    }

    private Map<String, Object> line(ProposalView proposal) {
        Matter matter = proposal.matter();
        return Map.of(
                "number", proposal.number(),
                "subject", grounds.subject(matter),
                "what", what(proposal),
                "grounds", matter.grounds(),
                "points", grounds.points(matter.points()),
                "edited",
                        proposal.editedWhy().isEmpty()
                                ? ""
                                : words.wording()
                                        .phrase(
                                                proposal.status() == ProposalStatus.EXEMPTED
                                                        ? "assessment.exempted"
                                                        : "assessment.edited",
                                                proposal.editedWhy()));
    }

    /** The rule of a warning; of anything else what it is. */
    private String what(ProposalView proposal) {
        return proposal.kind() == ProposalKind.WARNING
                ? proposal.matter().rule().name()
                : words.wording()
                        .phrase(
                                "assessment.kind." + WarningRules.code(proposal.kind()),
                                words.wording().month(proposal.matter().aboutPeriod()));
    }

    /** The card; whoever looks at it may do what the stage allows, and is told so when they may not. */
    public CardContent card(ReportingPeriod period) {
        Rendered text = text(period);
        SheetStage stage = signing.signatures(period).map(Signatures::stage).orElse(SheetStage.SIGNED);
        List<ProposalView> editable = proposals.of(period);
        return new CardContent(
                CARD,
                Map.of(
                        "heading", text.title(),
                        "body", text.body(),
                        "period", period.toString(),
                        "canEdit", String.valueOf(stage == SheetStage.PROPOSED && !editable.isEmpty()),
                        "canSubmit", String.valueOf(stage == SheetStage.PROPOSED),
                        "canSign", String.valueOf(stage == SheetStage.SUBMITTED),
                        "form", stage == SheetStage.PROPOSED ? form(editable) : reasonOnly(stage)));
    }

    private String reasonOnly(SheetStage stage) {
        List<Map<String, Object>> fields =
                stage == SheetStage.SUBMITTED ? List.of(field("why", "TEXT", false)) : List.of();
        return json.writeValueAsString(Map.of("fields", fields));
    }

    private String form(List<ProposalView> editable) {
        if (editable.isEmpty()) {
            return "{\"fields\":[]}";
        }
        List<Map<String, String>> options = editable.stream()
                .map(proposal -> Map.of(
                        "value",
                        proposal.number(),
                        "text",
                        proposal.number() + " " + grounds.subject(proposal.matter())))
                .toList();
        Map<String, Object> which = field("proposal", "SELECT", true);
        which.put("options", options);
        which.put("defaultValue", options.get(0).get("value"));
        Map<String, Object> why = field("why", "TEXT", false);
        why.put("placeholder", words.wording().phrase("assessment.form.why.hint"));
        return json.writeValueAsString(Map.of("fields", List.of(which, field("points", "NUMBER", false), why)));
    }

    private Map<String, Object> field(String name, String type, boolean required) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("label", words.wording().phrase("assessment.form." + name));
        field.put("type", type);
        field.put("required", required);
        return field;
    }
}
