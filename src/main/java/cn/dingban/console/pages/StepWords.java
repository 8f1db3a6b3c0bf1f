package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.pages.IssuePage.Fact;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.StepView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Words an issue's facts and steps for its page. */
@Component
class StepWords {

    private final IssueWords words;
    private final ConsoleWords console;

    StepWords(IssueWords words, ConsoleWords console) {
        this.words = words;
        this.console = console;
    }

    record Shown(String at, String who, String what, String detail, String through) {}

    Shown shown(IssueView issue, StepView step) {
        return new Shown(
                console.moment(step.at()),
                words.person(step.actor()),
                words.step(issue, step),
                words.days(step.detail()),
                words.through(step));
    }

    List<Fact> facts(IssueView issue) {
        boolean isIssue = issue.kind() == IssueKind.ISSUE;
        return IssuePage.present(List.of(
                new Fact(console.say("issue-fact.category"), isIssue ? words.category(issue) : ""),
                new Fact(console.say("issue-fact.help"), issue.trouble().help()),
                new Fact(
                        console.say("issue-fact.raised"),
                        words.unit(issue.raised().unitId()) + " "
                                + words.person(issue.raised().by()) + " "
                                + console.moment(issue.raised().at())),
                new Fact(console.say("issue-fact.tier"), words.tier(issue)),
                new Fact(
                        console.say("issue-fact.lead"),
                        words.unit(issue.assignment().unitId())),
                new Fact(
                        console.say("issue-fact.supporting"),
                        words.units(issue.assignment().supportingUnits())),
                new Fact(
                        console.say("issue-fact.requirement"),
                        issue.assignment().requirement()),
                new Fact(console.say("issue-fact.issuer"), issue.assignment().issuer()),
                new Fact(console.say("issue-fact.due"), words.due(issue)),
                new Fact(console.say("issue-fact.result"), issue.outcome().result()),
                new Fact(console.say("issue-fact.evidence"), issue.outcome().evidence()),
                new Fact(
                        console.say("issue-fact.closed"),
                        console.day(issue.outcome().closedOn()))));
    }
}
