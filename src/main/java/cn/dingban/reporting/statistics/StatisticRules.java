package cn.dingban.reporting.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * The rules of {@code mechanism/statistics.yml}.
 *
 * @param noFigureIn months for which the department publishes nothing: the next month brings both
 */
public record StatisticRules(boolean sample, String article, List<Integer> noFigureIn, Difference difference) {

    public StatisticRules {
        noFigureIn = List.copyOf(noFigureIn);
    }

    /**
     * From when on a difference has to be explained: both have to be exceeded.
     *
     * @param wan in 万元
     * @param percent of the larger of the two figures
     */
    public record Difference(BigDecimal wan, BigDecimal percent) {}

    /** Whether there is a figure for that month at all. */
    public boolean hasFigure(int month) {
        return !noFigureIn.contains(month);
    }
}
