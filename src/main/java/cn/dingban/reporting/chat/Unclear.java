package cn.dingban.reporting.chat;

import cn.dingban.conversation.language.MessageKind;
import cn.dingban.conversation.language.ProgressSentence;
import cn.dingban.project.talk.SaidItem;
import cn.dingban.reporting.Understood.Doubt;
import cn.dingban.reporting.chat.DraftAmounts.OpenAmount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What would have to be asked about what was said of a project: the same questions that a draft asks. */
@Component
class Unclear {

    private final SettlingDrafts settling;
    private final CrossCheck crossCheck;

    Unclear(SettlingDrafts settling, CrossCheck crossCheck) {
        this.settling = settling;
        this.crossCheck = crossCheck;
    }

    /** In the order in which it would be asked. */
    List<Doubt> of(MessageKind kind, SaidItem item, Instant at) {
        List<Doubt> ask = new ArrayList<>();
        if (item.candidates().size() != 1) {
            ask.add(Doubt.PROJECT);
        }
        if (kind == MessageKind.ISSUE) {
            return ask;
        }
        if (kind == MessageKind.CONTACT) {
            if (!saysWhen(item.words())) {
                ask.add(Doubt.CONTENT);
            }
            return ask;
        }
        DraftState state = settling.settle(
                DraftState.about(item.candidateIds(), kind == MessageKind.CORRECTION)
                        .with(item.reading().said()),
                at);
        if (settling.isMonthInDoubt(state, at)) {
            ask.add(Doubt.MONTH);
        }
        state.amounts().open().forEach(amount -> askAbout(amount, ask));
        if (crossCheck.first(state).isPresent() || item.reading().said().contradictsItself()) {
            ask.add(Doubt.PLAUSIBILITY);
        }
        if (isEmpty(item.reading().said())) {
            ask.add(Doubt.CONTENT);
        }
        return ask;
    }

    private static void askAbout(OpenAmount amount, List<Doubt> ask) {
        if (amount.vague()) {
            ask.add(Doubt.AMOUNT);
        } else if (amount.unit() == null) {
            ask.add(Doubt.UNIT);
        }
        if (!amount.isTimeKnown()) {
            ask.add(Doubt.SCOPE);
        }
    }

    /** What a monthly report lacks besides. */
    List<String> missing(MessageKind kind, SaidItem item) {
        List<String> missing = new ArrayList<>();
        if (kind == MessageKind.PROGRESS) {
            ProgressSentence said = item.reading().said();
            if (said.amounts().isEmpty() && !said.saysNothingThisMonth()) {
                missing.add("amount");
            }
            if (said.progress().isEmpty()) {
                missing.add("progress");
            }
        }
        return missing;
    }

    /** Nothing that could be stored: talk, plans, payments; or that nothing was done, without a reason. */
    private static boolean isEmpty(ProgressSentence said) {
        return said.saysOnlyThatNothingWasDone()
                || (said.amounts().isEmpty()
                        && said.progress().isEmpty()
                        && said.percentOfAnnualPlan().isEmpty());
    }

    private static boolean saysWhen(String words) {
        return words.matches("(?s).*(?:\\d{1,2}月\\d{1,2}|\\d{1,2}[日号]|今天|昨天|前天|上周|本周|这周|周[一二三四五六日]|星期|上午|下午|刚才|刚刚).*");
    }
}
