package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.FreeText;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 谁没报、什么时候截止、为什么扣分: answered from what is stored, for whoever may know. */
@Component
@Order(AnsweringQuestions.BEFORE_REPORTS)
class AnsweringQuestions implements FreeText {

    static final int BEFORE_REPORTS = -10;

    private final MissingReportsAnswer missing;
    private final DueDayAnswer dueDay;
    private final MessageTemplates templates;

    AnsweringQuestions(MissingReportsAnswer missing, DueDayAnswer dueDay, MessageTemplates templates) {
        this.missing = missing;
        this.dueDay = dueDay;
        this.templates = templates;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        return ReportingQuestions.of(text)
                .map(question -> List.of(Answer.text(
                        switch (question) {
                            case MISSING -> missing.to(caller);
                            case DUE -> dueDay.now();
                            case POINTS -> points();
                        })));
    }

    private Rendered points() {
        return templates.render("question-points", Map.of());
    }
}
