package cn.dingban.leadership;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What counts as a lead official's contact ({@code mechanism/leadership.yml}, 第6条).
 *
 * @param sample true until the office has confirmed it
 * @param article the plan's article behind it
 * @param contactsPerMonth how many contacts a project is to have in a month
 * @param phoneCounts whether a telephone call is one of them
 * @param bothFor for which projects the line official is responsible beside the lead official (双责任制)
 * @param bothMeans whose contact is wanted there
 * @param cityAreas the areas of the project units whose projects are the city's own
 * @param fileWithin working days after a quarter within which its register is filed
 */
@JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
public record LeadershipRules(
        boolean sample,
        String article,
        int contactsPerMonth,
        boolean phoneCounts,
        BothFor bothFor,
        BothMeans bothMeans,
        List<String> cityAreas,
        int fileWithin) {

    static final String FILE = "mechanism/leadership.yml";

    public LeadershipRules {
        cityAreas = List.copyOf(cityAreas);
    }

    /** Which projects have two responsible leaders. */
    public enum BothFor {
        @JsonProperty("none")
        NONE,
        @JsonProperty("city")
        CITY,
        @JsonProperty("all")
        ALL
    }

    /** What two responsible leaders owe a project in a month. */
    public enum BothMeans {
        /** A contact by either of them. */
        @JsonProperty("either")
        EITHER,
        /** A contact by each of them. */
        @JsonProperty("each")
        EACH
    }

    /** Whether a contact in that way is one of those that a project is to have. */
    public boolean counts(ContactWay way) {
        return way != ContactWay.PHONE || phoneCounts;
    }
}
