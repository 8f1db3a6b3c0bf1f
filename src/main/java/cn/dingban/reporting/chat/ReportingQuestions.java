package cn.dingban.reporting.chat;

import cn.dingban.conversation.language.ChineseText;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Questions about reporting that people ask in words: who has not reported, and until when. */
enum ReportingQuestions {
    MISSING("(?:谁|哪[些几个家]{0,2}|几[个家项]|多少).{0,8}[没未](?:有)?(?:上)?[报交填]"
            + "|[没未](?:有)?(?:上)?报的.{0,4}(?:谁|哪|几|多少|名单|清单)|^没报的[?？]?$|还[差有](?:谁|哪[些几个家]{0,2}|几[个家项]|多少)[^，]{0,6}[报交填]"),
    DUE(
            "(?:什么时候|啥时候|哪一?天|几号|何时|什么时间).{0,6}(?:截止|到期|之?前?[报交])"
                    + "|截止(?:日期|时间|日)?.{0,3}(?:什么时候|啥时候|哪一?天|几号|何时|多久)|截止(?:日期|时间|日)(?:呢|是)?[?？]?$|最[晚迟].{0,6}(?:什么时候|哪一?天|几号|何时)");

    /** Whoever says an amount reports, whatever else the sentence asks. */
    private static final Pattern AMOUNT = Pattern.compile("\\d\\s*(?:万|亿|个亿|千万)|本月\\s*\\d|累计\\s*\\d");

    private static final int LONGEST = 40;

    private final Pattern words;

    ReportingQuestions(String words) {
        this.words = Pattern.compile(words);
    }

    static boolean isQuestion(String text) {
        return of(text).isPresent();
    }

    static Optional<ReportingQuestions> of(String text) {
        String said = ChineseText.normalise(text);
        return said.length() > LONGEST || AMOUNT.matcher(said).find()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(question -> question.words.matcher(said).find())
                        .findFirst();
    }
}
