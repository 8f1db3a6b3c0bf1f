package cn.dingban.assessment.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.FreeText;
import cn.dingban.conversation.language.ChineseText;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 扣分: what was taken off this year and why; also asked in words (为什么扣分, 扣了几分). */
@Component
@Order(PointsCommand.BEFORE_REPORTS)
class PointsCommand implements BotCommand, FreeText {

    static final int BEFORE_REPORTS = -10;

    private static final Pattern QUESTION =
            Pattern.compile("扣(?:了|过|我们|的|掉)*(?:多少|几)?分|为(?:什么|啥|何).{0,6}扣|(?:得|考核|现在|我们).{0,4}(?:多少|几)分");

    /** Whoever says an amount reports, whatever else the sentence asks. */
    private static final Pattern AMOUNT = Pattern.compile("\\d\\s*(?:万|亿|个亿|千万)|本月\\s*\\d|累计\\s*\\d");

    private static final int LONGEST = 40;

    private final PointsAnswers points;

    PointsCommand(PointsAnswers points) {
        this.points = points;
    }

    @Override
    public String name() {
        return "assessment-points";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD, Role.KEY_PROJECT_OFFICE);
    }

    @Override
    public boolean privateOnly() {
        return true;
    }

    /** To units only once there is something; whoever asks is answered all the same. */
    @Override
    public boolean isOfferedTo(Caller caller) {
        return points.concern(caller);
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        return List.of(points.to(caller));
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        return isQuestion(text) && PointsAnswers.mayAsk(caller.official())
                ? Optional.of(List.of(points.to(caller)))
                : Optional.empty();
    }

    static boolean isQuestion(String text) {
        String said = ChineseText.normalise(text);
        return said.length() <= LONGEST
                && !AMOUNT.matcher(said).find()
                && QUESTION.matcher(said).find();
    }
}
