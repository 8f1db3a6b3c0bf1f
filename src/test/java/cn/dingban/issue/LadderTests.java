package cn.dingban.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.issue.Ladder.Handler;
import cn.dingban.issue.Ladder.How;
import cn.dingban.issue.Ladder.Up;
import cn.dingban.issue.Ladder.Who;
import cn.dingban.rulebook.RuleBookFault;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.schedule.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped ladder, and its clock over the holidays of 2026. */
class LadderTests {

    private final Ladder ladder = ShippedRuleBook.open().read(Ladder.FILE, Ladder.class);
    private final Deadlines deadlines = new Deadlines(ladder, WorkingCalendar.read(ShippedRuleBook.open()));

    private static IssueView issue(int tier, LocalDate due, IssueStatus status) {
        return new IssueView(
                1,
                IssueKind.ISSUE,
                new IssueNumber(2026, 1),
                1L,
                new Trouble("缺46亩", "用地报批", "", false),
                new Raised(IssueOrigin.CHAT, "u1", 1, Instant.EPOCH, "inbox:1"),
                status,
                Assignment.none(1),
                Standing.entering(tier, LocalDate.of(2026, 9, 1), due, false),
                null,
                Outcome.NONE,
                null);
    }

    @Test
    void climbsFromTheOwnerToTheGovernmentMeeting() {
        assertThat(ladder.tiers())
                .extracting(Ladder.Tier::handler)
                .containsExactly(
                        Handler.OWNER,
                        Handler.KEY_PROJECT_OFFICE,
                        Handler.LEAD_OFFICIAL,
                        Handler.LEADING_GROUP,
                        Handler.GOVERNMENT_MEETING);
        assertThat(ladder.tier(4).up()).isEqualTo(Up.BY_PERSON);
        assertThat(ladder.above(5)).isEmpty();
        assertThat(ladder.sample()).isTrue();
    }

    @Test
    void neverTellsALeaderByAMessageOfItsOwn() {
        assertThat(ladder.tiers()).noneMatch(tier -> tier.tells(Who.LEADER, How.MESSAGE));
        assertThat(ladder.tier(3).tells(Who.LEADER, How.BRIEFING)).isTrue();
    }

    @Test
    void refusesTiersOutOfTheirOrder() {
        List<Ladder.Tier> turned = List.of(ladder.tier(2), ladder.tier(1));
        assertThatThrownBy(() -> new Ladder(true, "第7条", 3, 3, turned, ladder.followUp()))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining("ladder.yml")
                .hasMessageContaining("field tiers");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-09-29, 2026-10-12", // 1 to 7 October are off, Saturday the 10th is worked
        "2, 2026-09-10, 2026-09-20", // Sunday the 20th is worked
        "3, 2026-09-20, 2026-10-10", // 25 to 27 September are off
        "1, 2026-11-23, 2026-11-30",
    })
    void countsTheOfficesWorkingDaysOnly(int tier, LocalDate entered, LocalDate due) {
        assertThat(deadlines.entering(IssueKind.ISSUE, tier, entered)).isEqualTo(due);
    }

    @Test
    void knowsNoDeadlineWithoutAClockOrWithoutThatYearsCalendar() {
        assertThat(deadlines.entering(IssueKind.ISSUE, 5, LocalDate.of(2026, 9, 1)))
                .isNull();
        assertThat(deadlines.entering(IssueKind.ISSUE, 3, LocalDate.of(2026, 12, 30)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-07, NONE",
        "2026-09-08, BLUE",
        "2026-09-09, BLUE",
        "2026-09-10, YELLOW",
        "2026-09-11, RED",
        "2026-09-12, RED",
    })
    void changesItsColourTowardsItsEnd(LocalDate day, Colour colour) {
        LocalDate due = LocalDate.of(2026, 9, 10);
        assertThat(deadlines.colour(issue(2, due, IssueStatus.ACCEPTED), day)).isEqualTo(colour);
        assertThat(deadlines.colour(issue(2, due, IssueStatus.RESOLVED), day)).isEqualTo(Colour.NONE);
    }
}
