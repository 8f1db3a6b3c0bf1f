package cn.dingban.briefing;

import cn.dingban.assessment.ProjectMonth;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.Wording;
import cn.dingban.document.ProgressChart;
import cn.dingban.document.ProgressChart.Bar;
import cn.dingban.document.ProgressChart.Tone;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** How much of the annual plan projects have completed, and how much they should have: in a sentence and as a picture. */
@Component
public class Completion {

    private static final int MOST_BARS = 20;

    private final Wording wording;

    Completion(Wording wording) {
        this.wording = wording;
    }

    /** What one project brings in; only those that have a plan, a target and a figure do. */
    private record Share(ProjectMonth month, Wan planned, Wan completed, Wan targeted) {

        static Optional<Share> of(ProjectMonth month) {
            Wan planned = month.plan().planned();
            Wan completed = month.yearToDate();
            Wan targeted =
                    month.plan().cumulativeTarget(month.judgement().period().monthNumber());
            return planned == null || planned.isZero() || completed == null || targeted == null
                    ? Optional.empty()
                    : Optional.of(new Share(month, planned, completed, targeted));
        }

        Bar bar() {
            double percent = Math.max(0, completed.percentOf(planned).doubleValue());
            return new Bar(
                    month.project().calledName(),
                    percent,
                    Tone.valueOf(month.judgement().signal().name()));
        }
    }

    private static List<Share> shares(List<ProjectMonth> months) {
        return months.stream().flatMap(month -> Share.of(month).stream()).toList();
    }

    /** The share of the annual plan over the projects together, and how far that is from the target. */
    public String summary(List<ProjectMonth> months) {
        List<Share> shares = shares(months);
        Wan planned = sum(shares, Share::planned);
        Wan completed = sum(shares, Share::completed);
        if (planned.isZero()) {
            return wording.phrase("briefing.summary.none");
        }
        BigDecimal gap = completed
                .percentOf(planned)
                .subtract(sum(shares, Share::targeted).percentOf(planned));
        return wording.phrase(
                gap.signum() < 0 ? "briefing.summary.behind" : "briefing.summary.ahead",
                String.valueOf(shares.size()),
                wording.money(completed),
                completed.percentOf(planned).toPlainString(),
                gap.abs().toPlainString());
    }

    private static Wan sum(List<Share> shares, Function<Share, Wan> part) {
        return shares.stream().map(part).reduce(Wan.ZERO, Wan::plus);
    }

    /** Whether any of them has both a plan and a figure. */
    static boolean canBeDrawn(List<ProjectMonth> months) {
        return !shares(months).isEmpty();
    }

    /** A bar a project, coloured as the project is, and the line where all of them together should be; empty where there is nothing to draw. */
    Optional<FileContent> picture(List<ProjectMonth> months, ReportingPeriod period) {
        List<Share> shares = shares(months);
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal pace = sum(shares, Share::targeted).percentOf(sum(shares, Share::planned));
        ProgressChart chart = new ProgressChart(
                wording.phrase("briefing.chart.title", wording.month(period)),
                wording.phrase("briefing.chart.pace", pace.toPlainString()),
                pace.doubleValue(),
                shares.stream().limit(MOST_BARS).map(Share::bar).toList());
        return Optional.of(new FileContent(wording.phrase("briefing.chart.file", period.toString()), chart.png()));
    }
}
