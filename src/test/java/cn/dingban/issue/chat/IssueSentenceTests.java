package cn.dingban.issue.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed behind the word of a command. */
class IssueSentenceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Said said(IssueAction action, String text) {
        return IssueSentence.of(text, TODAY).to(action, TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-137 已报省厅 | - | 2026-137 | 已报省厅",
                "137 已报省厅 | - | 2026-137 | 已报省厅",
                "问题2026-137：已报省厅 | ISSUE | 2026-137 | 已报省厅",
                "问题 137号 已报省厅 | ISSUE | 2026-137 | 已报省厅",
                "督办 2026-3 已报省厅 | FOLLOW_UP_ORDER | 2026-3 | 已报省厅",
                "已报省厅 | - | - | 已报省厅",
                "3天内办好 | - | - | 3天内办好",
                "46亩指标已下达 | - | - | 46亩指标已下达",
                "2026年12月1日前办 | - | - | 2026年12月1日前办",
            })
    void theNumberStandsAtTheHead(String text, @Nullable IssueKind kind, @Nullable String number, String words) {
        IssueSentence sentence = IssueSentence.of(text, TODAY);
        assertThat(sentence.kind()).isEqualTo(kind);
        assertThat(sentence.numberSaid().map(Object::toString).orElse(null)).isEqualTo(number);
        assertThat(sentence.words()).isEqualTo(words);
    }

    @Test
    void anAssignmentSaysToWhomWithWhomWhatAndUntilWhen() {
        Said said = said(IssueAction.ASSIGN, "2026-137 市自然资源和规划局 配合 龙泉市政府、莲都区政府 要求 落实指标46亩 12月18日前");
        assertThat(said.unit()).isEqualTo("市自然资源和规划局");
        assertThat(said.supporting()).isEqualTo("龙泉市政府、莲都区政府");
        assertThat(said.text()).isEqualTo("落实指标46亩");
        assertThat(said.until()).isEqualTo(LocalDate.of(2026, 12, 18));
    }

    @Test
    void aDayWithinTheRequirementStaysInIt() {
        Said said = said(IssueAction.ASSIGN, "137 市自然资源和规划局 要求 12月底前完成用地报批组件，报省厅");
        assertThat(said.text()).isEqualTo("12月底前完成用地报批组件，报省厅");
        assertThat(said.until()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void anAssignmentMayNameTheBodyAlone() {
        Said said = said(IssueAction.ASSIGN, "137 牵头单位：住建局");
        assertThat(said.unit()).isEqualTo("住建局");
        assertThat(said.text()).isEmpty();
        assertThat(said.until()).isNull();
    }

    @Test
    void aResultNamesItsEvidence() {
        Said said = said(IssueAction.RESOLVE, "137 指标已下达，佐证：浙土字〔2026〕12号");
        assertThat(said.text()).isEqualTo("指标已下达");
        assertThat(said.evidence()).isEqualTo("浙土字〔2026〕12号");
        assertThat(said(IssueAction.RESOLVE, "137 指标已下达").evidence()).isEmpty();
    }

    @Test
    void aPartialResultSaysWhatIsLeft() {
        Said said = said(IssueAction.RESOLVE_PARTLY, "137 已签约8户 佐证：协议 剩余：3户未签");
        assertThat(said.text()).isEqualTo("已签约8户");
        assertThat(said.evidence()).isEqualTo("协议");
        assertThat(said.rest()).isEqualTo("3户未签");
    }

    @Test
    void moreTimeHasADayAndAReason() {
        Said said = said(IssueAction.ASK_EXTENSION, "137 延到12月25日 审批排队");
        assertThat(said.until()).isEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(said.text()).isEqualTo("审批排队");
    }

    @Test
    void daysAndTiersAreCounted() {
        assertThat(said(IssueAction.HOLD, "137 三个工作日").count()).isEqualTo(3);
        assertThat(said(IssueAction.HOLD, "137").count()).isNull();
        Said climb = said(IssueAction.ESCALATE, "137 4级 影响通车节点");
        assertThat(climb.count()).isEqualTo(4);
        assertThat(climb.text()).isEqualTo("影响通车节点");
    }
}
