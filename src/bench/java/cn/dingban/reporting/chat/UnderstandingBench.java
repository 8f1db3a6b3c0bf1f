package cn.dingban.reporting.chat;

import cn.dingban.conversation.FakeOrganisation;
import cn.dingban.conversation.language.ChineseText;
import cn.dingban.conversation.language.Reading;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectMention;
import cn.dingban.project.ProjectNames;
import cn.dingban.project.talk.MessageParts;
import cn.dingban.reporting.FakeRegister;
import cn.dingban.reporting.ReportingTest;
import cn.dingban.reporting.Understanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How well messages are understood, and how long the reading of one takes among two thousand projects with near-identical names. */
@ReportingTest
@Tag("bench")
class UnderstandingBench {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 3);
    private static final int PROJECTS = 2000;
    private static final int WARM_UP = 3000;
    private static final int MESSAGES = 20_000;
    private static final List<String> COUNTIES = List.of("莲都", "青田", "缙云", "遂昌", "松阳", "云和", "庆元", "景宁", "龙泉", "丽水");
    private static final List<String> PLACES = List.of(
            "黄南", "松古", "水南", "枫坪", "屏都", "梅溪", "浮云", "竹垟", "兰巨", "岩泉", "碧湖", "大港头", "壶镇", "新建", "石帆", "腊口", "温溪", "鹤城",
            "崇头", "安溪");
    private static final List<String> SORTS = List.of(
            "水库工程",
            "至石练段公路改建工程",
            "综合治理工程(一期)",
            "综合治理工程(二期)",
            "小学迁建工程",
            "安置房建设项目",
            "产业园配套基础设施工程",
            "污水处理厂扩建工程",
            "抽水蓄能电站",
            "农村道路提升工程");

    @Autowired
    private Understanding understanding;

    @Autowired
    private FakeOrganisation organisation;

    @Autowired
    private FakeRegister register;

    @Test
    void howWell() {
        UtteranceScores scores = new UtteranceScores(understanding, organisation, register).run();
        System.out.println(scores.table());
    }

    @Test
    void howFast() {
        List<Project> projects = projects();
        long start = System.nanoTime();
        ProjectNames names = ProjectNames.of(projects);
        double build = (System.nanoTime() - start) / 1e6;
        for (int i = 0; i < WARM_UP; i++) {
            read(names, message(projects, i));
        }
        start = System.nanoTime();
        ProjectNames.of(projects);
        double again = (System.nanoTime() - start) / 1e6;
        long[] took = new long[MESSAGES];
        int found = 0;
        for (int i = 0; i < MESSAGES; i++) {
            String message = message(projects, i * 7 + 3);
            long before = System.nanoTime();
            found += read(names, message);
            took[i] = System.nanoTime() - before;
        }
        Arrays.sort(took);
        System.out.printf("| index of %d projects | first %.0f ms | warm %.0f ms |%n", PROJECTS, build, again);
        System.out.printf(
                "| reading a message | %d messages, %d mentions, p50 %.2f ms | %.2f ms p99 |%n",
                MESSAGES, found, took[MESSAGES / 2] / 1e6, took[MESSAGES * 99 / 100] / 1e6);
    }

    private static int read(ProjectNames names, String message) {
        String text = ChineseText.normalise(message);
        List<ProjectMention> mentions = names.mentionsIn(text);
        MessageParts.of(text, mentions).forEach(words -> Reading.of(words, DAY));
        Reading.of(text, DAY);
        return mentions.size();
    }

    private static List<Project> projects() {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < PROJECTS; i++) {
            String county = COUNTIES.get(i % COUNTIES.size());
            String place = PLACES.get(i / COUNTIES.size() % PLACES.size());
            String name = county + "县" + place + SORTS.get(i / COUNTIES.size() / PLACES.size());
            projects.add(new Project(i + 1, null, name, null, List.of(), 1, 1, "", "", "", null, null, ""));
        }
        return projects;
    }

    /** Full names, names without their county, slips, several projects, and messages that name none. */
    private static String message(List<Project> projects, int i) {
        String name = projects.get(Math.floorMod(i * 31, projects.size())).name();
        String other = projects.get(Math.floorMod(i * 17 + 5, projects.size())).name();
        return switch (Math.floorMod(i, 6)) {
            case 0 -> name + "11月完成投资三百二十万元，累计1560万，占年度计划45%，主体结顶，剩3户没签约";
            case 1 -> name.substring(3) + "本月320万 累计3240万 路基完成";
            case 2 -> "1." + name + "：5月完成1200万，累计5600万，占35%；2." + other + "：本月300万，累计1.02亿，尾工";
            case 3 ->
                name.replace("县", "") + "截至12月底累计完成投资80亿元，占总投资72.7%；其中今年完成22.95亿元，完成年度任务的104.3%。隧道累计完成93%，桥梁下部93%。";
            case 4 -> "进展顺利，各项工作有序推进，预计可完成全年目标任务。";
            default -> "周边市政道路和永久供水供电都没配套到位，影响设计和规划验收，请供电局年底前送电，住建、水务、交通一起对接路网管道";
        };
    }
}
