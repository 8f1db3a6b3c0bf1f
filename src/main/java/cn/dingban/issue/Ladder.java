package cn.dingban.issue;

import cn.dingban.rulebook.RuleBookFault;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The ladder that issues climb ({@code mechanism/ladder.yml}, 第7条): five tiers in order, each with its clock in working days.
 *
 * @param sample true until the office has confirmed it
 * @param article the plan's article behind issues
 * @param answerWithin working days that whoever raised an issue has to confirm its result
 * @param nobodyBefore working days before the end of a tier at which the next one is checked for people
 * @param followUp the clock of follow-up orders (第9条)
 */
@JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
public record Ladder(
        boolean sample, String article, int answerWithin, int nobodyBefore, List<Tier> tiers, FollowUp followUp) {

    static final String FILE = "mechanism/ladder.yml";

    static final int LOWEST = 1;

    /** @throws RuleBookFault when the tiers are not 1 to 5 in their order */
    public Ladder {
        tiers = List.copyOf(tiers);
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).tier() != i + 1) {
                throw new RuleBookFault(
                        "bot-config/" + FILE + ", field tiers: the tiers must stand in their order, 1 to 5; found "
                                + tiers.get(i).tier() + " in place " + (i + 1));
            }
        }
    }

    /** Who has to settle an issue in a tier. */
    public enum Handler {
        @JsonProperty("owner")
        OWNER,
        @JsonProperty("key-project-office")
        KEY_PROJECT_OFFICE,
        @JsonProperty("three-offices")
        THREE_OFFICES,
        @JsonProperty("lead-official")
        LEAD_OFFICIAL,
        @JsonProperty("leading-group")
        LEADING_GROUP,
        @JsonProperty("government-meeting")
        GOVERNMENT_MEETING
    }

    /** How an issue gets from a tier to the next. */
    public enum Up {
        /** The clock proposes it; the office confirms it with one press. */
        @JsonProperty("proposed")
        PROPOSED,
        /** Only a person begins it. */
        @JsonProperty("by-person")
        BY_PERSON
    }

    /** Who is told when an issue enters a tier. */
    public enum Who {
        @JsonProperty("raiser")
        RAISER,
        @JsonProperty("owner")
        OWNER,
        @JsonProperty("lead-body")
        LEAD_BODY,
        @JsonProperty("liaison")
        LIAISON,
        @JsonProperty("leader")
        LEADER
    }

    /** In which way they are told. */
    public enum How {
        @JsonProperty("message")
        MESSAGE,
        /** Only in the leader's own briefing. */
        @JsonProperty("briefing")
        BRIEFING,
        /** Privately, once the office has confirmed the escalation. */
        @JsonProperty("after-confirmation")
        AFTER_CONFIRMATION
    }

    /** One line of who is told how. */
    public record Told(Who who, How how) {}

    /**
     * From how many working days before the end an issue is blue, and from how many yellow; after its end it is red.
     */
    public record Colours(int blue, int yellow) {}

    /**
     * One tier.
     *
     * @param tier 1 to 5
     * @param name in full
     * @param shortName for lists
     * @param workingDays how long an issue may stay; null for no clock
     */
    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    public record Tier(
            int tier,
            String name,
            @JsonProperty("short") String shortName,
            Handler handler,
            @Nullable Integer workingDays,
            Colours colours,
            Up up,
            List<Told> told) {

        public Tier {
            told = List.copyOf(told);
        }

        boolean tells(Who who, How how) {
            return told.contains(new Told(who, how));
        }
    }

    /**
     * The clock of follow-up orders.
     *
     * @param article the plan's article behind them
     * @param issuer the three offices as one joint sender
     * @param workingDays how long there is where no deadline was given
     */
    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    public record FollowUp(String article, String issuer, int workingDays, Colours colours) {}

    /** @throws IllegalArgumentException unless there is such a tier */
    public Tier tier(int number) {
        if (number < LOWEST || number > tiers.size()) {
            throw new IllegalArgumentException("The ladder has no tier " + number);
        }
        return tiers.get(number - 1);
    }

    /** The tier above, if there is one. */
    public Optional<Tier> above(int number) {
        return number < tiers.size() ? Optional.of(tier(number + 1)) : Optional.empty();
    }

    /** The plan's article behind that kind. */
    public String article(IssueKind kind) {
        return kind == IssueKind.FOLLOW_UP_ORDER ? followUp.article() : article;
    }

    Colours colours(IssueKind kind, int tier) {
        return kind == IssueKind.FOLLOW_UP_ORDER
                ? followUp.colours()
                : tier(tier).colours();
    }

    /** How long an issue has in that tier; null without a clock. */
    @Nullable
    Integer workingDays(IssueKind kind, int tier) {
        return kind == IssueKind.FOLLOW_UP_ORDER
                ? Integer.valueOf(followUp.workingDays())
                : tier(tier).workingDays();
    }
}
