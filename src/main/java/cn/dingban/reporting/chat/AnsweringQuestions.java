package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.FreeText;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 谁没报、什么时候截止: answered from what is stored, for whoever may know. */
@Component
@Order(AnsweringQuestions.BEFORE_REPORTS)
class AnsweringQuestions implements FreeText {

    static final int BEFORE_REPORTS = -10;

    private final MissingReportsAnswer missing;
    private final DueDayAnswer dueDay;

    AnsweringQuestions(MissingReportsAnswer missing, DueDayAnswer dueDay) {
        this.missing = missing;
        this.dueDay = dueDay;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        return ReportingQuestions.of(text)
                .map(question -> List.of(Answer.text(
                        switch (question) {
                            case MISSING -> missing.to(caller);
                            case DUE -> dueDay.now();
                        })));
    }
}
