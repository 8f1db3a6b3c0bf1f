package cn.dingban.dingtalk;

import cn.dingban.rulebook.RuleBook;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which template draws which card. The sandbox draws every card of the rule book; DingTalk only those that somebody built there. */
@Component
class OfferedCards {

    private static final String FOLDER = "cards";
    private static final String ENDING = ".json";

    private final DingTalkEndpoint endpoint;
    private final DingTalkSettings settings;
    private final Set<String> described;

    OfferedCards(DingTalkEndpoint endpoint, DingTalkSettings settings, RuleBook rules) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.described = rules.files(FOLDER, ENDING).stream()
                .map(file -> file.substring(FOLDER.length() + 1, file.length() - ENDING.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<String> of(String card) {
        if (endpoint.sandbox()) {
            return described.contains(card) ? Optional.of(card + ".schema") : Optional.empty();
        }
        return Optional.of(settings.templateOf(card)).filter(template -> !template.isEmpty());
    }
}
