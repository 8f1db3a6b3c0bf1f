package cn.dingban.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long it takes to find the projects in a message of two hundred letters, among two thousand with near-identical names. */
@Tag("bench")
class NamesBench {

    private static final String[] AREAS = {"龙泉市", "青田县", "云和县", "庆元县", "缙云县", "遂昌县", "松阳县", "景宁县", "莲都区", "经开区"};
    private static final String[] PLACES = {"黄南", "安仁", "西街", "兰巨", "新八源", "举淤口", "黄坛", "菊水", "松源", "湖山"};
    private static final String[] KINDS = {
        "水库工程", "小学新建工程", "235国道改建工程", "综合治理工程", "低丘缓坡开发", "大桥工程", "医院迁建工程", "公园", "产业园", "供水工程"
    };
    private static final String[] PHASES = {"（一期）", "（二期）"};
    private static final int ROUNDS = 3000;

    private static List<Project> projects() {
        List<Project> projects = new ArrayList<>();
        for (String area : AREAS) {
            for (String place : PLACES) {
                for (String kind : KINDS) {
                    for (String phase : PHASES) {
                        projects.add(new Project(
                                projects.size() + 1L,
                                null,
                                area + place + kind + phase,
                                null,
                                List.of(),
                                1,
                                1,
                                area,
                                "",
                                "",
                                null,
                                null,
                                ""));
                    }
                }
            }
        }
        return projects;
    }

    private static String message(int round) {
        String area = AREAS[round % AREAS.length];
        String place = PLACES[round / 7 % PLACES.length];
        String kind = KINDS[round / 3 % KINDS.length];
        String one = "%s%s%s二期本月完成%d万元,累计1.2亿元,占年度计划的45%%,路基和桥梁桩基都已经完成,形象进度按计划推进;".formatted(area, place, kind, round);
        return (one + place + "水库主体结构到5层,征地拆迁还有3户没签,请" + area + "政府帮忙协调;" + place + kind + "也在推进,")
                .repeat(2)
                .substring(0, 200 > one.length() * 4 ? one.length() : 200);
    }

    @Test
    void twoThousandProjects() {
        List<Project> projects = projects();
        for (int warmUp = 0; warmUp < 5; warmUp++) {
            ProjectNames.of(projects);
        }
        long start = System.nanoTime();
        ProjectNames names = ProjectNames.of(projects);
        double built = (System.nanoTime() - start) / 1e6;
        long[] times = new long[ROUNDS];
        int found = 0;
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            String text = message(Math.abs(round));
            long before = System.nanoTime();
            found += names.mentionsIn(text).size();
            times[Math.max(0, round)] = System.nanoTime() - before;
        }
        Arrays.sort(times);
        String longText = message(1).repeat(100);
        long before = System.nanoTime();
        names.mentionsIn(longText);
        double longest = (System.nanoTime() - before) / 1e6;
        row("names of 2,000 projects, built", built);
        row("projects in 200 letters, median", times[ROUNDS / 2] / 1e6);
        row("projects in 200 letters, p99", times[ROUNDS * 99 / 100] / 1e6);
        row("projects in 20,000 letters", longest);
        assertThat(found).isPositive();
    }

    private static void row(String what, double milliseconds) {
        System.out.println("| %s | – | %.2f ms |".formatted(what, milliseconds));
    }
}
