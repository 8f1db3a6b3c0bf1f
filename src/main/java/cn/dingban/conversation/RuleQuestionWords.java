package cn.dingban.conversation;

import java.util.regex.Pattern;

/** Whether a sentence asks something, rather than says it. */
final class RuleQuestionWords {

    private static final Pattern QUESTION = Pattern.compile(
            "[?？]\\s*$|[吗呢么][。.]*$|算不算|是不是|能不能|可不可以|要不要|有没有|怎么(?:算|报|填|办|弄|改|查)|如何(?:算|报|填|办|查)|为什么|为啥|什么意思|依据是什么|哪一?条");
    private static final int LONGEST = 60;

    private RuleQuestionWords() {}

    static boolean isQuestion(String text) {
        return text.length() <= LONGEST && QUESTION.matcher(text).find();
    }
}
