package cn.dingban.conversation;

import cn.dingban.delivery.MessageTemplates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions about the rules: answered with the article where the office has put an answer into the rule book, else sent on to the office. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RuleQuestions implements FreeText {

    private final ConversationRules rules;
    private final MessageTemplates templates;

    RuleQuestions(ConversationRules rules, MessageTemplates templates) {
        this.rules = rules;
        this.templates = templates;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        return RuleQuestionWords.isQuestion(text) ? Optional.of(List.of(answer(text))) : Optional.empty();
    }

    private Answer answer(String text) {
        return Answer.text(rules.answers().stream()
                .filter(each -> each.about().stream().anyMatch(text::contains))
                .findFirst()
                .map(known ->
                        templates.render("question-rule", Map.of("article", known.article(), "answer", known.answer())))
                .orElseGet(() -> templates.render("question-office", Map.of())));
    }
}
