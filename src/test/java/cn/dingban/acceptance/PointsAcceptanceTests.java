package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * October and November are judged: statistics beside what units reported, what the service proposes, what the office makes of it, who signs, who
 * is told, an appeal, late figures, and a target that is met after all.
 */
@DingbanTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "test.story=points",
            "test.machine-time=2026-11-02T00:00:00Z",
            "dingban.time-travel.start=2026-11-02T09:00:00+08:00",
        })
class PointsAcceptanceTests {

    @LocalServerPort
    private int port;

    private static void reports(Office office, String number, String sentence) {
        Person reporter = office.person("reporter" + number);
        reporter.hears(sentence, "请核对");
        reporter.hears("确认", "已报送");
        office.person("reviewer" + number).hears("通过 全部", "已通过");
    }

    private static byte[] csv(String... lines) {
        return ("项目名称,本年累计完成(万元),备注\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aMonthIsJudgedByStatisticsSignedByTwoAppealedAndCleared() {
        Office office = new Office(port);
        Person statistician = office.person("statistics01");
        Person one = office.person("office01");
        Person two = office.person("office02");
        Person reporter = office.person("reporter03");
        Person head = office.person("head03");

        // What units report, with what they say of the works.
        office.itBecomes("2026-11-03T10:00");
        Person waterReporter = office.person("reporter06");
        Message read = waterReporter.hears("报 滩坑引水 本月1730万 累计11900万 输水管线铺设，达到月度目标", "请核对");
        assertThat(read.text()).contains("本月目标：输水管线铺设，已达到");
        waterReporter.hears("确认", "已报送");
        office.person("reviewer06").hears("通过 全部", "已通过");
        reports(office, "03", "报 市图书馆新馆 本月780万 累计7400万 砌体及粉刷完成");
        reports(office, "03", "报 城市花园中心 本月230万 累计2400万 幕墙安装");
        reports(office, "05", "报 望城岭公寓二期 本月300万 累计8000万 外墙保温，未达到本月目标");

        // Figures come in: whose month it is has to be said, January has none, and what cannot be read is said line by
        // line.
        office.itBecomes("2026-11-16T10:00");
        byte[] figures = csv("滩坑引水,11900,", "市图书馆新馆,6900,", "城市花园中心,1800,", "没有这个项目,5,", "合计,20600,");
        assertThat(statistician.sendsFile("统计.csv", figures).text()).contains("这张表是几月的");
        assertThat(statistician.sendsFile("2026年1月统计.csv", figures).text()).contains("1月没有统计数");
        assertThat(statistician.sendsFile("2026年11月统计.csv", figures).text()).contains("11月还没有过完");
        Message imported = statistician.sendsFile("2026年10月统计.csv", figures);
        assertThat(imported.text()).contains("10月统计数已导入", "新增 3 项", "差异较大的 2 项", "第 5 行", "没有这个项目");

        // Where they differ much, the reporter is asked for one line, once for all projects.
        Message asked = reporter.receives("统计数与自报数有差异");
        assertThat(asked.text()).contains("市图书馆新馆：自报累计 7,400 万元，统计累计 6,900 万元，差 500 万元", "城市花园中心");
        assertThat(reporter.hears("说明 设备款未入库", "请写项目和原因").text()).contains("市图书馆新馆", "城市花园中心");
        assertThat(reporter.hears("说明 市图书馆 设备款未入库", "已记下说明").text()).contains("还有 1 项没有说明");

        // The service proposes, to the office alone.
        office.itBecomes("2026-11-18T09:40");
        Message desk = one.card("assessment-desk", "10月拟提示");
        assertThat(desk.text())
                .contains("统计数 3 项；与自报差异较大的 2 项，未说明 1 项")
                .contains("市图书馆新馆**　未完成月度目标：目标 7,340 万元，完成 6,900 万元（统计数，94.0%），差 440 万元；-0.5 分")
                .contains("形象进度未达到当月目标");
        assertThat(desk.buttons()).contains("免除", "改分", "提交签发").doesNotContain("签发");
        assertThat(reporter.received("通报提示")).isEmpty();
        assertThat(head.received("通报提示")).isEmpty();
        assertThat(reporter.hears("拟提示", "").text()).doesNotContain("市图书馆新馆");
        assertThat(reporter.hears("扣分", "没有扣分记录").text()).contains("两人签发以后才算数");

        // The office edits, with reasons; one hands in, another signs.
        String library = number(office, "市图书馆新馆", "2026-10");
        String garden = number(office, "城市花园中心", "2026-10");
        String flats = number(office, "望城岭公寓二期", "2026-10");
        assertThat(one.hears("免除 " + garden, "请写明原因").text()).contains("没有改动");
        assertThat(one.hears("免除 2026-10-9999 不可抗力", "没有找到").text()).contains("编号写成");
        one.submits(one.card("assessment-desk", "10月拟提示"), "免除", Map.of("proposal", garden, "why", "统计数据滞后"), 0);
        one.cardShows("assessment-desk", "10月拟提示", "免除：统计数据滞后");
        assertThat(one.hears("改分 " + flats + " 1.5 连续约谈未改", "10月拟提示").text()).contains("-1.5 分", "已改：连续约谈未改");
        assertThat(one.hears("改分 " + flats + " 很多分", "分值看不明白").text()).contains("没有改动");
        assertThat(one.hears("签发提示", "还没有提交签发").text()).contains("提交签发");
        one.hears("提交签发 10月", "待另一人签发");
        assertThat(one.hears("签发提示 10月", "要由另一个人办").text()).contains("不能是同一个人");
        assertThat(one.hears("免除 " + library + " 不可抗力", "已经提交").text()).contains("退回提示");
        two.hears("退回提示 10月 望城岭按标准扣", "10月拟提示");
        one.hears("改分 " + flats + " 0.5 按标准", "-0.5 分");
        one.hears("提交签发", "待另一人签发");
        assertThat(reporter.received("通报提示")).isEmpty();
        two.submits(two.card("assessment-desk", "10月拟提示"), "签发", Map.of("why", ""), 0);
        two.cardShows("assessment-desk", "10月拟提示", "已签发（经办");

        // Only now the unit is told, once a person, with the grounds; nobody else is.
        Message warning = head.card("assessment-warning", "10月通报提示 1 项");
        assertThat(warning.text())
                .contains(library, "市图书馆新馆", "差 440 万元", "-0.5 分", "第8条")
                .doesNotContain("城市花园中心");
        reporter.receives("通报提示");
        assertThat(reporter.received("通报提示")).hasSize(1);
        assertThat(waterReporter.card("assessment-warning", "10月通报提示").text())
                .contains("市水利局")
                .doesNotContain(library, "市图书馆新馆", "城市花园中心");
        assertThat(office.person("leader04").messages().stream().map(Message::text))
                .noneMatch(text -> text.contains("通报提示"));
        assertThat(reporter.hears("为什么扣分", "2026年积分").text()).contains("合计 -0.5 分", "市图书馆新馆", "统计数");
        assertThat(reporter.hears("判定 市图书馆 10月", "判定").text())
                .contains("未完成", "自报累计 7,400 万元；统计累计 6,900 万元", "计划第 1 版", "规则版本");

        // An appeal is decided by two.
        assertThat(waterReporter.hears("申诉 " + library + " 不服", "不归您办").text()).contains("有关单位");
        Message appealed = head.submits(warning, "申诉", Map.of("proposal", library, "why", "设备已到场，10月底未及入库"));
        assertThat(appealed.text()).contains("待答复", "设备已到场");
        assertThat(one.receives("申诉 " + library).text()).contains("设备已到场");
        assertThat(one.hears("采纳申诉 " + library, "请写明原因").text()).contains("没有改动");
        one.hears("采纳申诉 " + library + " 凭证已核", "待第二人确认");
        assertThat(one.hears("采纳申诉 " + library, "要由另一个人办").text()).contains("另一位同志");
        assertThat(two.hears("采纳申诉 " + library, "已采纳").text()).contains("扣的分已加回");
        assertThat(head.receives("已采纳").text()).contains("凭证已核");
        assertThat(reporter.hears("积分", "2026年积分").text()).contains("合计 0 分", "申诉采纳");

        // Late figures change no signed judgement: they open a revision, signed with the next month's.
        assertThat(statistician
                        .sendsFile("2026年10月统计.csv", csv("城市花园中心,2380,补报"))
                        .text())
                .contains("更新 1 项");
        assertThat(judged(office, "2026-10", "丽水城市花园中心").get("result").asString())
                .isEqualTo("MISSED");

        // November: what was missed has been met after all, and is cleared with the signature.
        office.itBecomes("2026-12-03T10:00");
        reports(office, "05", "报 望城岭公寓二期 本月2500万 累计10800万 门窗及室内安装，达到月度目标");
        office.itBecomes("2026-12-16T10:00");
        statistician.sendsFile("2026年11月统计.csv", csv("望城岭公寓二期,10800,", "城市花园中心,2700,"));
        office.itBecomes("2026-12-18T09:40");
        Message december = one.card("assessment-desk", "11月拟提示");
        assertThat(one.hears("导出判定 11月", "已导出").text()).contains("月度判定2026-11.xlsx");
        assertThat(december.value("form")).contains("望城岭公寓二期", "城市花园中心");
        String proposals = office.asks("/api/warnings?period=2026-11").toString();
        assertThat(proposals).contains("CLEARING", "REVISION", "到11月已补上", "按后来的数应为完成");
        one.hears("提交签发 11月", "待另一人签发");
        two.hears("签发提示 11月", "已签发");
        assertThat(judged(office, "2026-10", "丽水城市花园中心").get("result").asString())
                .isEqualTo("MET");
        assertThat(office.person("reporter05").receives("11月判定有更新").text()).contains("已清除10月提示", "+0.5 分");

        // The ledger and the roll-up agree to the last point, and both hands stand behind every line.
        JsonNode ledger = office.asks("/api/points?year=2026");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : ledger) {
            sum = sum.add(line.get("points").decimalValue());
            assertThat(line.get("maker").asString())
                    .isNotEqualTo(line.get("checker").asString());
        }
        assertThat(sum).isEqualByComparingTo("0");
        assertThat(List.of("DEDUCTION", "APPEAL", "CLEARING"))
                .allSatisfy(kind -> assertThat(ledger.toString()).contains(kind));
    }

    private static String number(Office office, String project, String period) {
        for (JsonNode proposal : office.asks("/api/warnings?period=" + period)) {
            long projectId = proposal.get("projectId").asLong();
            if (projectId != 0 && name(office, period, projectId).contains(project)) {
                return proposal.get("number").asString();
            }
        }
        throw new AssertionError("Nothing is proposed for " + project);
    }

    private static String name(Office office, String period, long projectId) {
        for (JsonNode judgement : office.asks("/api/judgements?period=" + period)) {
            if (judgement.get("projectId").asLong() == projectId) {
                return judgement.get("project").asString();
            }
        }
        return "";
    }

    private static JsonNode judged(Office office, String period, String project) {
        for (JsonNode judgement : office.asks("/api/judgements?period=" + period)) {
            if (judgement.get("project").asString().equals(project)) {
                return judgement;
            }
        }
        throw new AssertionError(project + " is not judged");
    }
}
