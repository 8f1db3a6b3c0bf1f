package cn.dingban.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code mechanism/warnings.yml}: what a month is judged by, and what follows from it. None of the numbers is the plan's own.
 *
 * @param sample true until the office has confirmed them
 * @param exemptions what a proposal may be exempted for, offered to the office to choose from
 */
public record WarningRules(boolean sample, String article, Judging judging, List<String> exemptions, List<Rule> rules) {

    public WarningRules {
        exemptions = List.copyOf(exemptions);
        rules = List.copyOf(rules);
    }

    /**
     * How a month is judged.
     *
     * @param investment against what the money is held
     * @param nodesOnly natures (建设性质) of projects that are judged by their nodes and not by money
     */
    public record Judging(Basis investment, List<String> nodesOnly) {

        public Judging {
            nodesOnly = List.copyOf(nodesOnly);
        }

        boolean isByNodesOnly(String nature) {
            return nodesOnly.stream().anyMatch(nature::contains);
        }
    }

    /** What completed money is compared with: all targets up to the month, or the month's own. */
    public enum Basis {
        @JsonProperty("cumulative")
        CUMULATIVE,
        @JsonProperty("month")
        MONTH
    }

    /**
     * One rule.
     *
     * @param scope whom the points are written to
     * @param measure what it looks at: results of projects, nothing else
     * @param threshold for {@link Measure#INVESTMENT}: below so many percent of the target; null for the others
     * @param consecutive in how many months in a row; of the rules on one measure the one with the most months that fit applies
     * @param points what is written to the ledger, never positive; zero where it is a warning only
     * @param cap how much this rule may take off one project in a year, as a positive number; null without a limit
     * @param clearing whether it can be cleared later
     * @param source where the sample comes from
     */
    public record Rule(
            String id,
            String name,
            String article,
            Scope scope,
            Measure measure,
            @Nullable BigDecimal threshold,
            int consecutive,
            BigDecimal points,
            @Nullable BigDecimal cap,
            Clearing clearing,
            String source) {}

    /** Whose points they are. */
    public enum Scope {
        @JsonProperty("project")
        PROJECT,
        @JsonProperty("unit")
        UNIT
    }

    /** What a rule may look at. There is no measure of how fast people answer, whether they read, log in, or how much they write. */
    public enum Measure {
        /** The money is below the threshold. */
        @JsonProperty("investment")
        INVESTMENT,
        /** The works have not reached the month's target, as the unit said and its reviewer accepted. */
        @JsonProperty("milestone")
        MILESTONE,
        /** Either of the two: the month's target is missed. */
        @JsonProperty("month")
        MONTH,
        /** The month was not reported by the day of judgement. */
        @JsonProperty("report-missing")
        REPORT_MISSING
    }

    /** When a warning can be cleared. */
    public enum Clearing {
        /** Never, except by an appeal. */
        @JsonProperty("never")
        NEVER,
        /** When a later month of the year meets what should be completed by then. */
        @JsonProperty("later-met")
        LATER_MET
    }

    Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** As written in the rule book. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
