package cn.dingban.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.delivery.OutboxSlice;
import cn.dingban.organisation.Official;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.schedule.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before an issue reaches a tier, the office learns if nobody is there. */
class IssueDeskTests {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 10);

    private final Ladder ladder = ShippedRuleBook.open().read(Ladder.FILE, Ladder.class);
    private final FindingIssues finding = mock();
    private final IssuePeople people = mock();
    private final IssueWords words = mock();
    private final IssueDesk desk = new IssueDesk(
            mock(),
            finding,
            people,
            new IssueDesk.Rules(ladder, new Deadlines(ladder, WorkingCalendar.read(ShippedRuleBook.open()))),
            words,
            OutboxSlice.templates());

    @BeforeEach
    void anIssueWithTheOfficeIsDueOnTheTenth() {
        IssueView issue = new IssueView(
                1,
                IssueKind.ISSUE,
                new IssueNumber(2026, 1),
                1L,
                new Trouble("缺46亩", "用地报批", "", false),
                new Raised(IssueOrigin.CHAT, "u1", 1, Instant.EPOCH, "inbox:1"),
                IssueStatus.ACCEPTED,
                Assignment.none(1),
                Standing.entering(2, LocalDate.of(2026, 9, 1), DUE, false),
                null,
                Outcome.NONE,
                null);
        when(finding.open(IssueKind.ISSUE)).thenReturn(List.of(issue));
        when(words.label(issue)).thenReturn("问题 2026-1");
        when(words.project(issue)).thenReturn("图书馆新馆");
        when(words.phrase("issue.nobody", "问题 2026-1", "图书馆新馆", ladder.tier(3).name()))
                .thenReturn("那一级没有人");
    }

    @Test
    void nobodyInTheTierAboveIsToldThreeWorkingDaysBefore() {
        when(people.behind(any(), any())).thenReturn(List.of());
        assertThat(desk.nobodyAbove(DUE.minusDays(6))).isEmpty();
        assertThat(desk.nobodyAbove(LocalDate.of(2026, 9, 7)))
                .extracting(IssueDesk.Nobody::words)
                .containsExactly("那一级没有人");
    }

    @Test
    void whereSomebodyIsThereIsNothingToTell() {
        when(people.behind(any(), any())).thenReturn(List.of(mock(Official.class)));
        assertThat(desk.nobodyAbove(DUE)).isEmpty();
    }
}
