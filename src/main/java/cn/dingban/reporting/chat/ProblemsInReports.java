package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.project.ProblemOffers;
import cn.dingban.project.ProblemOffers.Problem;
import cn.dingban.reporting.ReportView;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Behind the word that reports have come in, offers to register what they tell of problems. */
@Component
class ProblemsInReports {

    private final List<ProblemOffers> offers;

    ProblemsInReports(List<ProblemOffers> offers) {
        this.offers = offers;
    }

    /** The acknowledgement, and then the offers. */
    List<Answer> behind(Answer acknowledged, Caller caller, List<ReportView> reports) {
        List<Problem> problems = reports.stream()
                .filter(report -> !report.content().problems().isBlank())
                .map(report -> new Problem(report.projectId(), report.content().problems()))
                .toList();
        List<Answer> answers = new ArrayList<>(List.of(acknowledged));
        if (!problems.isEmpty()) {
            offers.forEach(each -> answers.addAll(each.offer(caller, problems)));
        }
        return answers;
    }
}
