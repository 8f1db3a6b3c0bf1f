package cn.dingban.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectNamesTests {

    private static final List<Project> PROJECTS = List.of(
            project(1, "2601-331181-48-01-000001", "新建衢州至丽水铁路（松阳至丽水段）", "衢丽铁路松丽段", "衢丽铁路一期"),
            project(2, null, "新建衢州至丽水铁路（衢州至松阳段）", "衢丽铁路衢松段"),
            project(3, null, "庆元县屏都综合新区低丘缓坡开发一期工程", null),
            project(4, null, "庆元县屏都综合新区低丘缓坡开发二期工程", null),
            project(5, null, "龙泉市南大洋小学工程", "南大洋小学"),
            project(6, null, "235国道云和段", null),
            project(7, null, "235国道云和段连接线", null));

    private static Project project(long id, String code, String name, String shortName, String... aliases) {
        return new Project(id, code, name, shortName, List.of(aliases), 1, 1, "", "", "", null, null, "");
    }

    private static List<Long> candidates(String text) {
        return ProjectNames.of(PROJECTS).matching(text).stream()
                .map(Project::id)
                .toList();
    }

    @Test
    void codeAndExactNamesLeaveOne() {
        assertThat(candidates("２６０１-331181-48-01-000001")).containsExactly(1L);
        assertThat(candidates("新建衢州至丽水铁路(松阳至丽水段)")).containsExactly(1L);
        assertThat(candidates(" 衢丽铁路 一期 ")).containsExactly(1L);
        assertThat(candidates("235国道云和段")).containsExactly(6L);
    }

    @Test
    void equallyGoodOnesAreAllReturned() {
        assertThat(candidates("衢丽铁路")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(candidates("屏都综合新区低丘缓坡开发")).containsExactlyInAnyOrder(3L, 4L);
    }

    @Test
    void fewerLettersLeftOverComeFirst() {
        assertThat(candidates("235国道")).containsExactly(6L, 7L);
    }

    @Test
    void leftOutLettersAndSurroundingWordsAreTolerated() {
        assertThat(candidates("龙泉南大洋小学")).containsExactly(5L);
        assertThat(candidates("衢州至丽水铁路松丽段项目")).isEmpty();
        assertThat(candidates("屏都低丘缓坡二期")).containsExactly(4L);
        assertThat(candidates("南大洋小学本月情况")).containsExactly(5L);
    }

    @Test
    void nothingIsFoundByNothing() {
        assertThat(candidates("　")).isEmpty();
        assertThat(candidates("高铁")).isEmpty();
    }
}
