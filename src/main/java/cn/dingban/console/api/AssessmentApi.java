package cn.dingban.console.api;

import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.Judgement;
import cn.dingban.assessment.Judgements;
import cn.dingban.assessment.Ledger;
import cn.dingban.assessment.PointView;
import cn.dingban.assessment.ProjectMonth;
import cn.dingban.assessment.ProposalView;
import cn.dingban.console.Naming;
import cn.dingban.shared.Wan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "assessment", description = "api-docs.assessment")
class AssessmentApi {

    private final Judgements judgements;
    private final FindingProposals proposals;
    private final Ledger ledger;
    private final Naming naming;

    AssessmentApi(Judgements judgements, FindingProposals proposals, Ledger ledger, Naming naming) {
        this.judgements = judgements;
        this.proposals = proposals;
        this.ledger = ledger;
        this.naming = naming;
    }

    /** Amounts are in 万元. */
    record JudgementAnswer(
            long projectId,
            @Nullable String code,
            String project,
            String period,
            boolean signed,
            String result,
            @Nullable BigDecimal targetWan,
            @Nullable BigDecimal completedWan,
            String source,
            @Nullable BigDecimal reportedWan,
            @Nullable BigDecimal statisticalWan,
            String milestone,
            String pace,
            String signal,
            int planVersion,
            @Nullable Long reportId,
            String ruleRevision,
            String judgedOn) {

        static JudgementAnswer of(ProjectMonth month, boolean signed) {
            Judgement judgement = month.judgement();
            return new JudgementAnswer(
                    month.project().id(),
                    month.project().code(),
                    month.project().name(),
                    judgement.period().toString(),
                    signed,
                    judgement.result().name(),
                    amount(judgement.target()),
                    amount(judgement.completed()),
                    judgement.source().name(),
                    amount(month.reported()),
                    amount(month.statistical()),
                    judgement.milestone().name(),
                    judgement.pace().name(),
                    judgement.signal().name(),
                    judgement.basis().planVersion(),
                    judgement.basis().reportId(),
                    judgement.basis().ruleRevision(),
                    judgement.basis().judgedOn().toString());
        }
    }

    record WarningAnswer(
            String number,
            String kind,
            String status,
            String about,
            long projectId,
            String unit,
            String rule,
            String article,
            BigDecimal points,
            String grounds,
            String editedWhy,
            String appeal) {}

    record PointAnswer(
            String period,
            String unit,
            long projectId,
            String kind,
            String rule,
            BigDecimal points,
            String grounds,
            String maker,
            String checker,
            OffsetDateTime at) {}

    @GetMapping("/judgements")
    @Operation(summary = "api-docs.judgements")
    List<JudgementAnswer> judgements(@RequestParam String period) {
        boolean signed = judgements.isSigned(Given.requiredPeriod(period));
        return judgements.of(Given.requiredPeriod(period)).stream()
                .map(month -> JudgementAnswer.of(month, signed))
                .toList();
    }

    @GetMapping("/warnings")
    @Operation(summary = "api-docs.warnings")
    List<WarningAnswer> warnings(@RequestParam String period) {
        return proposals.of(Given.requiredPeriod(period)).stream()
                .map(this::answer)
                .toList();
    }

    @GetMapping("/points")
    @Operation(summary = "api-docs.points")
    List<PointAnswer> points(@RequestParam int year) {
        return ledger.of(year).stream().map(this::answer).toList();
    }

    private WarningAnswer answer(ProposalView proposal) {
        return new WarningAnswer(
                proposal.number(),
                proposal.kind().name(),
                proposal.status().name(),
                proposal.matter().aboutPeriod().toString(),
                proposal.projectId(),
                naming.unit(proposal.unitId()),
                proposal.matter().rule().id(),
                proposal.matter().rule().article(),
                proposal.matter().points(),
                proposal.matter().grounds(),
                proposal.editedWhy(),
                proposal.appeal().words());
    }

    private PointAnswer answer(PointView line) {
        return new PointAnswer(
                line.period().toString(),
                naming.unit(line.unitId()),
                line.projectId(),
                line.kind().name(),
                line.ruleId(),
                line.points(),
                line.grounds(),
                line.maker(),
                line.checker(),
                OfficeTime.of(line.enteredAt()));
    }

    private static @Nullable BigDecimal amount(@Nullable Wan wan) {
        return wan == null ? null : wan.amount();
    }
}
