package cn.dingban.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.audit.AuditLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an auditor reads of the trail: words, where codes were stored. */
@DingbanTest
class TrailWordsTests {

    @Autowired
    private TrailWords words;

    private TrailWords.Said said(String action, String subject, String detail) {
        return words.said(new AuditLine(1, Instant.EPOCH, "schedule:bulletin-draft", action, subject, detail, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "bulletin.draft|CITY 2026-11|13 paragraphs|2026年11月全市通报|共 13 段",
                "bulletin.sign|COUNTY 2026-11 龙泉市|''|2026年11月龙泉市通报|''",
                "schedule.run|report-reminder|2026-12-02T01:10:00Z|月报提醒|2026年12月2日（周三） 09:10",
                "delivery.read|delivery 12|reporter01|投递 12|收件人：填报员01",
                "delivery.export|/deliveries?person=reporter01&status=blocked|7 entries|收件人：填报员01；状态：受阻|共 7 条",
                "assessment.sign|2026-11|3 proposals signed, handed in by office01|2026年11月|签发 3 条，提交人：重点办01",
                "assessment.grade|2026-11-3|grade -0.5 已说明|2026-11-3|-0.5 分。已说明",
                "due-day.set|monthly-report:2026-11|2026-12-08 会议推迟|2026年11月月度进展|2026年12月8日 会议推迟",
                "due-day.withdraw|monthly-report:2026-11|null 不再需要|2026年11月月度进展|按规则书 不再需要",
                "stand-in.arrange|填报员01|填报员02, 2026-12-01 to 2026-12-09|填报员01|由填报员02代理，2026年12月1日至2026年12月9日",
                "contact.register|contact 5, 市图书馆新馆|领导04, 2026-11-03, ON_SITE|联系 5：市图书馆新馆|领导04，2026年11月3日，现场",
                "contact.file|市水利局|2026-Q4|市水利局|2026 年第 4 季度",
                "issue.remind|issue 2026-3|2026-11-27|问题 2026-3|2026年11月27日",
                "meeting.speakers|2026-11|add EXCHANGE 龙泉市 进度领先|2026年11月|增加交流发言：龙泉市 进度领先",
                "account.create|anquan|SECURITY_ADMINISTRATOR|anquan|安全管理员",
                "audit.prune|P3Y|12 entries, up to seal 40|保存期限 3 年|清理 12 条，到链上第 40 条为止",
                "organisation.import|人员.xlsx|created 1, updated 2, unchanged 3, rejected 4|人员.xlsx|新增 1，更新 2，不变 3，退回 4",
                "something.new|as it is|1 -> 2|as it is|1 -> 2"
            })
    void codesBecomeWords(String action, String subject, String detail, String what, String how) {
        TrailWords.Said said = said(action, subject, detail);
        assertThat(said.subject()).isEqualTo(what);
        assertThat(said.detail()).isEqualTo(how);
        assertThat(said.actor()).isEqualTo("排期“通报起草（重点办）”");
    }

    @Test
    void aCadenceIsReadAloud() {
        String override = "null -> {\"at\":\"10:30\",\"on\":[\"2\",\"last\",\"workday 3\",\"report-due+1\"],"
                + "\"weekdays\":null,\"ifNotWorking\":\"previous\",\"cron\":null} 领导出差";
        assertThat(said("schedule.change", "report-reminder", override).detail())
                .isEqualTo("原来：按规则书。改为：时间 10:30；日子 2日、月末、第3个工作日、月报截止日后1个工作日；遇休息日 提前到上一个工作日。领导出差");
    }

    @Test
    void actionsAndSchedulesAreFoundByTheirNames() {
        assertThat(words.codes("签发")).contains("bulletin.sign", "assessment.sign");
        assertThat(words.codes("月报提醒")).contains("report-reminder");
        assertThat(words.codes("")).isEmpty();
    }
}
