package cn.dingban.reporting.chat;

import cn.dingban.delivery.Wording;
import cn.dingban.obligation.TodoSource;
import cn.dingban.organisation.Official;
import cn.dingban.reporting.ReviewingReports;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reports that wait for this reviewer. */
@Component
class ReviewTodo implements TodoSource {

    private final ReviewingReports reviewing;
    private final ReviewCard card;
    private final Wording wording;

    ReviewTodo(ReviewingReports reviewing, ReviewCard card, Wording wording) {
        this.reviewing = reviewing;
        this.card = card;
        this.wording = wording;
    }

    @Override
    public List<String> waitingFor(Official official) {
        return reviewing.waitingFor(official).stream()
                .map(report -> wording.phrase(
                        "reporting.todo.review", card.projectName(report), wording.month(report.period())))
                .toList();
    }
}
