package cn.dingban.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 为什么收到 in people's own words (为什么给我发这个, 怎么会收到这条消息); the whole text must be that. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhyQuestion implements FreeText {

    private static final Pattern WORDS = Pattern.compile(
            "(?:请问)?(?:我|我们)?(?:为什么|为啥|为何|怎么|凭什么|干嘛)(?:我|我们)?(?:会|要|又|老|总|都)*(?:收到|给我们?发|发给我们?|推给我们?|给我们?推|通知我们?|提醒我们?|催我们?)"
                    + "(?:了)?(?:这|那)?(?:一)?(?:条|个|些|张|份)?(?:消息|通知|提醒|卡片|信息|东西)?(?:了|呢|啊|的)?");

    private static final String SIGNS = "[\\s\\p{P}\\p{S}]+";

    private final WhyCommand why;

    WhyQuestion(WhyCommand why) {
        this.why = why;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        return WORDS.matcher(text.replaceAll(SIGNS, "")).matches()
                ? Optional.of(why.handle(caller, ""))
                : Optional.empty();
    }
}
