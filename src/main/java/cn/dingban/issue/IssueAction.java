package cn.dingban.issue;

import java.util.EnumSet;
import java.util.Set;

/** What a person can do with an issue; by which words and buttons is the business of {@code issue.chat}. */
public enum IssueAction {
    /** 交办: the office hands it out to a lead body. */
    ASSIGN,
    /** 签收: the lead body accepts it. */
    ACCEPT,
    /** 不属我单位: the lead body declines it, with a reason. */
    DECLINE,
    /** 反馈: the lead body tells its measures or how it goes. */
    ANSWER,
    /** 申请延期: the lead body asks for more time, with a reason. */
    ASK_EXTENSION,
    /** 同意延期: the office grants it. */
    GRANT_EXTENSION,
    /** 不同意延期: the office refuses it. */
    REFUSE_EXTENSION,
    /** 办结: the lead body reports the result with its evidence. */
    RESOLVE,
    /** 部分办结: a part is solved; the rest becomes an issue of its own. */
    RESOLVE_PARTLY,
    /** 确认解决: whoever raised it agrees. */
    CONFIRM,
    /** 没解决: whoever raised it, or the office, does not agree. */
    DISPUTE,
    /** 销号: the office closes it. */
    CLOSE,
    /** 提请: the office takes it to the next tier, or for a reason to another. */
    ESCALATE,
    /** 再给几个工作日: the office leaves it where it is for some more days. */
    HOLD,
    /** 不提, 先不用上报: it stays in its tier until somebody asks for more. */
    KEEP,
    /** 建议提级: an opinion, recorded and passed to the office. */
    SUGGEST,
    /** 重新打开: it is there again. */
    REOPEN;

    private static final Set<IssueAction> WITH_WORDS = EnumSet.of(
            DECLINE, ANSWER, ASK_EXTENSION, REFUSE_EXTENSION, RESOLVE, RESOLVE_PARTLY, DISPUTE, SUGGEST, REOPEN);

    /** Whether it is nothing without words: a reason, measures, a result. */
    public boolean needsWords() {
        return WITH_WORDS.contains(this);
    }
}
