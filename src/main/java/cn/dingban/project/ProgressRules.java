package cn.dingban.project;

import java.math.BigDecimal;

/** The thresholds of {@code mechanism/progress.yml}: how far from the plan is ahead, lagging, yellow or red. All in percentage points. */
public record ProgressRules(boolean sample, PaceRule pace, SignalRule signal) {

    /** Ahead above the one gap, lagging below the other; gaps count from the cumulative target, negative when behind. */
    public record PaceRule(String article, BigDecimal aheadAbove, BigDecimal laggingBelow) {}

    /** By how many points a project must be behind to turn yellow or red. */
    public record SignalRule(String article, String source, BigDecimal yellowFrom, BigDecimal redFrom) {}
}
