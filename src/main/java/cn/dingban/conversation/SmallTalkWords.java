package cn.dingban.conversation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people say to the bot without wanting anything stored: greetings, thanks, receipts, and errands that it does not run. */
enum SmallTalkWords {
    /** 帮我发给XX书记. */
    PASS_ON(
            "pass-on",
            "(?:帮|替|请|麻烦)?(?:我|我们)?(?:转|发|传|带|捎|报|呈|送)(?:发|达|交|送)?(?:一下|个)?给.{0,8}(?:书记|市长|县长|区长|主席|主任|局长|领导|常委)[^，,]{0,6}"),
    GREETING("greeting", "(?:(?:机器人|小盯|盯办|领导|老师|大家)*(?:你好|您好|早|早上好|上午好|下午好|晚上好|在吗|在不在|hi|hello|嗨)(?:机器人|小盯|盯办|啊|呀)*)+"),
    THANKS("thanks", "(?:好的?|收到|非常|十分|太)*(?:谢谢|感谢|多谢|辛苦|麻烦)(?:了|您|你|啦|大家|机器人)*"),
    RECEIPT("receipt", "(?:好的?|收到|嗯+|哦|知道|明白|了解|行|没问题|ok)(?:了|的|啦|好的?|收到|马上|立即|这就|知道|明白|发送|办理|落实|处理|就办|报|去办)*");

    private static final String SIGNS = "[\\s\\p{P}\\p{S}]+";

    private final String template;
    private final Pattern words;

    SmallTalkWords(String template, String words) {
        this.template = template;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** Whether the whole text is that and nothing more. */
    static Optional<SmallTalkWords> of(String text) {
        String bare = text.replaceAll(SIGNS, "");
        return Arrays.stream(values())
                .filter(talk -> talk.words.matcher(bare).matches())
                .findFirst();
    }

    static boolean isSmallTalk(String text) {
        return of(text).isPresent();
    }

    String template() {
        return template;
    }
}
