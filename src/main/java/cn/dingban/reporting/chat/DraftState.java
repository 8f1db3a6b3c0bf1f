package cn.dingban.reporting.chat;

import cn.dingban.conversation.language.AmountScope;
import cn.dingban.conversation.language.ProgressSentence;
import cn.dingban.reporting.ReportContent;
import cn.dingban.reporting.chat.DraftAmounts.Figure;
import cn.dingban.reporting.chat.DraftAmounts.OpenAmount;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report in the making: what has been understood, and what has to be asked.
 *
 * @param candidates the projects that it may be about; exactly one once that is settled
 * @param namedMonth the month that was named, 1 to 12; null when none was
 * @param month the month it is about, as in {@code 2026-11}; null until project and month are settled
 * @param checks what it is compared with, and which doubts the person has settled
 * @param rest further reports of the same message, whose turn comes when this one is settled
 */
record DraftState(
        List<Long> candidates,
        @Nullable Integer namedMonth,
        @Nullable String month,
        DraftAmounts amounts,
        Words words,
        boolean correction,
        @Nullable Checks checks,
        @Nullable List<DraftState> rest) {

    DraftState {
        candidates = List.copyOf(candidates);
        checks = checks == null ? Checks.NONE : checks;
        rest = rest == null ? List.of() : List.copyOf(rest);
    }

    /** What has to be asked next. */
    enum Question {
        PROJECT,
        MONTH,
        UNIT,
        AMOUNT,
        SCOPE,
        PLAUSIBILITY,
        CONTENT,
        CONFIRMATION
    }

    /** What is said of the works; each empty while nothing is. */
    record Words(
            String progress,
            String problems,
            String nextStep,
            @Nullable Boolean milestoneMet) {

        static final Words NONE = new Words("", "", "", null);

        Words with(ProgressSentence said) {
            return new Words(
                    said.progress().isEmpty() ? progress : said.progress(),
                    said.problems().isEmpty() ? problems : said.problems(),
                    said.nextStep().isEmpty() ? nextStep : said.nextStep(),
                    said.milestoneMet() == null ? milestoneMet : said.milestoneMet());
        }
    }

    /**
     * What the person said besides, to compare the draft with.
     *
     * @param settled names of the doubts that the person has settled
     * @param shareOfPlan what they say is completed of the annual plan, in percent
     * @param plan what they say that the annual plan is, in 万元
     * @param yearSupposed whether only 累计 says that an amount is the year's
     * @param about whether an amount was only said to be about so much
     */
    record Checks(
            Set<String> settled,
            @Nullable BigDecimal shareOfPlan,
            @Nullable BigDecimal plan,
            boolean yearSupposed,
            boolean about) {

        static final Checks NONE = new Checks(Set.of(), null, null, false, false);

        Checks {
            settled = Set.copyOf(settled);
        }

        Optional<Wan> planSaid() {
            return Optional.ofNullable(plan).map(Wan::new);
        }

        Checks with(ProgressSentence said) {
            boolean supposed = said.amounts().stream()
                    .anyMatch(amount -> amount.supposed() && amount.scope() == AmountScope.YEAR_TO_DATE);
            return said.amounts().isEmpty()
                    ? this
                    : new Checks(
                            settled,
                            said.percentOfAnnualPlan().orElse(null),
                            said.amount(AmountScope.PLAN_YEAR).map(Wan::amount).orElse(null),
                            supposed,
                            said.amounts().stream().anyMatch(ProgressSentence.Mention::isAbout));
        }

        Checks certainOfTime() {
            return new Checks(settled, shareOfPlan, plan, false, about);
        }

        Checks settle(String doubt) {
            Set<String> more = new HashSet<>(settled);
            more.add(doubt);
            return new Checks(more, shareOfPlan, plan, yearSupposed, about);
        }
    }

    static DraftState about(List<Long> candidates, boolean correction) {
        return new DraftState(
                candidates, null, null, DraftAmounts.NONE, Words.NONE, correction, Checks.NONE, List.of());
    }

    /** A filled form, where nothing has to be understood. */
    static DraftState of(long projectId, ReportingPeriod period, ReportContent content) {
        return new DraftState(
                List.of(projectId),
                period.monthNumber(),
                period.toString(),
                DraftAmounts.NONE
                        .withMonth(Figure.said(content.monthInvestment()))
                        .withYearToDate(Figure.said(content.yearToDate())),
                new Words(content.progress(), content.problems(), content.nextStep(), content.milestoneMet()),
                false,
                Checks.NONE,
                List.of());
    }

    /** What has to be asked for the words alone; doubts come from outside. */
    Question question(boolean reportedElsewhere, boolean monthInDoubt, boolean doubtful) {
        if (candidates.size() != 1) {
            return Question.PROJECT;
        }
        if (monthInDoubt) {
            return Question.MONTH;
        }
        if (!amounts.open().isEmpty()) {
            return questionOf(amounts.open().get(0));
        }
        if (doubtful) {
            return Question.PLAUSIBILITY;
        }
        boolean complete = !words.progress().isEmpty() && (amounts.month().amount() != null || reportedElsewhere);
        return complete ? Question.CONFIRMATION : Question.CONTENT;
    }

    private static Question questionOf(OpenAmount amount) {
        if (amount.vague()) {
            return Question.AMOUNT;
        }
        return amount.unit() == null ? Question.UNIT : Question.SCOPE;
    }

    /** Adds what a sentence says; what it says anew takes the place of what was said before. */
    DraftState with(ProgressSentence said) {
        DraftAmounts known = amounts.with(said.amounts());
        boolean nothingDone = said.saysNothingWasDone()
                && known.month().unlessDerived().amount() == null
                && known.open().isEmpty();
        return new DraftState(
                candidates,
                said.month() == null ? namedMonth : said.month(),
                month,
                nothingDone ? known.withMonth(Figure.said(Wan.ZERO)) : known,
                words.with(said),
                correction,
                checks().with(said),
                rest);
    }

    DraftState chosen(long projectId) {
        return new DraftState(List.of(projectId), namedMonth, month, amounts, words, correction, checks, rest);
    }

    DraftState forPeriod(ReportingPeriod period) {
        return new DraftState(candidates, namedMonth, period.toString(), amounts, words, correction, checks, rest);
    }

    DraftState withNamedMonth(@Nullable Integer named) {
        return new DraftState(candidates, named, month, amounts, words, correction, checks, rest);
    }

    DraftState withAmounts(DraftAmounts known) {
        return new DraftState(candidates, namedMonth, month, known, words, correction, checks, rest);
    }

    /** The person has said what an amount covers: nothing is only supposed any more. */
    DraftState certainOfTime() {
        return new DraftState(
                candidates, namedMonth, month, amounts, words, correction, checks().certainOfTime(), rest);
    }

    DraftState settled(String doubt) {
        return new DraftState(candidates, namedMonth, month, amounts, words, correction, checks().settle(doubt), rest);
    }

    DraftState followedBy(List<DraftState> others) {
        return new DraftState(candidates, namedMonth, month, amounts, words, correction, checks, others);
    }

    /** Never null, though stored drafts of older versions lack it. */
    @Override
    public Checks checks() {
        return Objects.requireNonNull(checks);
    }

    @Override
    public List<DraftState> rest() {
        return Objects.requireNonNull(rest);
    }

    long projectId() {
        return candidates.get(0);
    }

    /** @throws java.time.format.DateTimeParseException while the month is not settled */
    ReportingPeriod period() {
        return ReportingPeriod.parse(String.valueOf(month));
    }

    boolean isAboutTheSameMonthAs(DraftState other) {
        return candidates.equals(other.candidates) && month != null && month.equals(other.month);
    }

    ReportContent content() {
        return new ReportContent(
                amounts.month().amount(),
                amounts.yearToDate().amount(),
                words.progress(),
                words.problems(),
                words.nextStep(),
                words.milestoneMet());
    }
}
