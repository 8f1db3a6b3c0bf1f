package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.language.IssueCategories;
import cn.dingban.conversation.language.ToldProblem;
import cn.dingban.conversation.language.ToldProblems;
import cn.dingban.issue.IssueOrigin;
import cn.dingban.issue.IssueStatus;
import cn.dingban.issue.chat.DraftedIssues.Told;
import cn.dingban.project.ProblemOffers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Problems that a progress report tells of are offered as issues; whoever reported decides. */
@Component
class OfferingIssues implements ProblemOffers {

    private final IssueDrafting drafting;
    private final KnownTroubles known;
    private final IssueCategories categories;

    OfferingIssues(IssueDrafting drafting, KnownTroubles known, IssueCategories categories) {
        this.drafting = drafting;
        this.known = known;
        this.categories = categories;
    }

    @Override
    public List<Answer> offer(Caller caller, List<Problem> problems) {
        List<Told> troubles = new ArrayList<>();
        for (Problem problem : problems) {
            for (ToldProblem each : ToldProblems.in(problem.text(), categories)) {
                Told trouble = HearingTroubles.told(List.of(problem.projectId()), each);
                if (!isInHandAlready(trouble)) {
                    troubles.add(trouble);
                }
            }
        }
        return troubles.isEmpty()
                ? List.of()
                : List.of(drafting.begin(caller, DraftedIssues.troubles(troubles, IssueOrigin.REPORT, false)));
    }

    /** Reports say month after month what still stands in the way; the very same words are not offered again. */
    private boolean isInHandAlready(Told trouble) {
        return known.alike(trouble)
                .filter(issue -> issue.status() != IssueStatus.CLOSED)
                .filter(issue -> issue.trouble().description().equals(trouble.description()))
                .isPresent();
    }
}
