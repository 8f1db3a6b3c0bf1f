package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.MonthlyTarget;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.ReportContent;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a draft back, in 万元 and against the plan, before it counts. */
@Component
class ReadBack {

    static final String CARD = "report-confirm";

    private final MessageTemplates templates;
    private final ProjectRegister register;
    private final AnnualPlans plans;
    private final Wording wording;

    ReadBack(MessageTemplates templates, ProjectRegister register, AnnualPlans plans, Wording wording) {
        this.templates = templates;
        this.register = register;
        this.plans = plans;
        this.wording = wording;
    }

    Answer of(long draftId, DraftState state) {
        Project project = register.project(state.projectId()).orElseThrow();
        ReportingPeriod period = state.period();
        Optional<PlanEntry> plan = plans.entry(project.id(), period);
        ReportContent said = state.content();
        Rendered rendered = templates.render(
                "report-readback",
                Map.of(
                        "project", project.name(),
                        "month", wording.month(period),
                        "amount",
                                wording.money(said.monthInvestment())
                                        + againstTarget(said.monthInvestment(), plan, period),
                        "ytd", wording.money(said.yearToDate()) + againstYear(said.yearToDate(), plan, period),
                        "progress", said.progress() + againstMilestone(said, plan, period),
                        "problems", problems(said),
                        "nextStep", said.nextStep(),
                        "notes", notes(state)));
        Map<String, String> values = Map.of(
                "heading", rendered.title(),
                "body", rendered.body(),
                "draft", String.valueOf(draftId),
                "open", "true",
                "state", "");
        return Answer.card(rendered, new CardContent(CARD, values), CARD);
    }

    private String againstMilestone(ReportContent said, Optional<PlanEntry> plan, ReportingPeriod period) {
        String target = plan.flatMap(p -> p.target(period.monthNumber()))
                .map(MonthlyTarget::physicalProgress)
                .orElse("");
        String met = said.milestoneMet() == null
                ? ""
                : wording.phrase(said.milestoneMet() ? "reporting.milestone.met" : "reporting.milestone.not-met");
        if (target.isEmpty()) {
            return met.isEmpty() ? "" : wording.phrase("reporting.against-milestone.said", met);
        }
        return met.isEmpty()
                ? wording.phrase("reporting.against-milestone", target)
                : wording.phrase("reporting.against-milestone.both", target, met);
    }

    private String problems(ReportContent said) {
        return said.problems().isEmpty()
                ? wording.phrase("reporting.no-problem")
                : wording.phrase("reporting.problems", said.problems());
    }

    private String againstTarget(@Nullable Wan amount, Optional<PlanEntry> plan, ReportingPeriod period) {
        Wan target = plan.flatMap(p -> p.target(period.monthNumber()))
                .map(MonthlyTarget::investment)
                .orElse(null);
        return amount == null || target == null || target.isZero()
                ? ""
                : wording.phrase(
                        "reporting.against-target",
                        target.toString(),
                        amount.percentOf(target).toPlainString());
    }

    /** As shares of the year's plan and of what should be completed by that month. */
    private String againstYear(@Nullable Wan amount, Optional<PlanEntry> plan, ReportingPeriod period) {
        Wan planned = plan.map(PlanEntry::planned).orElse(null);
        Wan soFar =
                plan.map(entry -> entry.cumulativeTarget(period.monthNumber())).orElse(null);
        if (amount == null || planned == null || planned.isZero()) {
            return "";
        }
        String ofTheYear = amount.percentOf(planned).toPlainString();
        return soFar == null || soFar.isZero()
                ? wording.phrase("reporting.against-year", planned.toString(), ofTheYear)
                : wording.phrase(
                        "reporting.against-year-and-period",
                        planned.toString(),
                        ofTheYear,
                        period.monthNumber(),
                        soFar.toString(),
                        amount.percentOf(soFar).toPlainString());
    }

    /** What does not fit what is known; the person decides whether it is right. */
    private List<String> notes(DraftState state) {
        List<String> notes = new ArrayList<>();
        if (state.amounts().anyDerived()) {
            notes.add(wording.phrase("reporting.note.derived"));
        }
        if (state.amounts().month().amount() != null
                && state.amounts().month().amount().isZero()
                && state.words().problems().isEmpty()) {
            notes.add(wording.phrase("reporting.note.why-zero"));
        }
        if (state.checks().about()) {
            notes.add(wording.phrase("reporting.note.about"));
        }
        state.checks().settled().stream()
                .sorted()
                .filter(doubt -> !doubt.equals(DraftState.Question.MONTH.name()))
                .map(doubt -> wording.phrase("reporting.note.settled." + doubt.toLowerCase(Locale.ROOT)))
                .forEach(notes::add);
        if (!state.rest().isEmpty()) {
            notes.add(wording.phrase("reporting.note.more", state.rest().size()));
        }
        return notes;
    }
}
