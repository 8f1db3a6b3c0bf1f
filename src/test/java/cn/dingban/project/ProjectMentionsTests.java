package cn.dingban.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects in the midst of what people say. */
class ProjectMentionsTests {

    private static final List<Project> PROJECTS = List.of(
            project(1, "新建衢州至丽水铁路（松阳至丽水段）", "衢丽铁路松丽段"),
            project(2, "新建衢州至丽水铁路（衢州至松阳段）", "衢丽铁路衢松段"),
            project(3, "235国道松阳段改建工程", null),
            project(4, "528国道遂昌新路湾至石练段改建工程", null),
            project(5, "松阳县黄南水库工程", null),
            project(6, "松阳县松古平原水系综合治理工程", "松古平原水系"),
            project(7, "丽水机场", null),
            project(8, "丽水市图书馆新馆", "图书馆新馆"),
            project(9, "庆元县屏都综合新区低丘缓坡开发一期工程", null),
            project(10, "庆元县屏都综合新区低丘缓坡开发二期工程", null),
            project(11, "庆元二中迁建工程", null),
            project(12, "X204青田县道高湖至黄放口段公路改建工程", null),
            project(13, "望城岭公寓二期", null),
            project(14, "丽水城区排水防涝工程", "城区排水防涝"));

    private static final ProjectNames NAMES = ProjectNames.of(PROJECTS);

    private static Project project(long id, String name, String shortName) {
        return new Project(id, null, name, shortName, List.of(), 1, 1, "", "", "", null, null, "");
    }

    private static String mentioned(String text) {
        return NAMES.mentionsIn(text).stream()
                .map(mention -> mention.projects().stream()
                        .map(Project::id)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "衢丽铁路本月完成1.1亿; 1|2",
                "衢丽铁路松阳至丽水段本月完成1.1亿; 1",
                "新建衢州至丽水铁路(衢州至松阳段)11月完成1.1亿; 2",
                "松阳235国道:5月完成1200万; 3",
                "235国道本月320万; 3",
                "235 国道松阳段 本月320万; 3",
                "528国道遂昌段全线7座隧道6月15日全部贯通; 4",
                "黄南水库本月300万; 5",
                "黄男水库本月300万; 5",
                "huangnanshuiku 本月300万; 5",
                "hnsk 本月300万; 5",
                "松古平园水系:未完成月度目标; 6",
                "XX主席电话问了机场进度; 7",
                "报送:丽水机场 本月完成860万; 7",
                "图书馆11月完成860万; 8",
                "屏都低丘缓坡二期本月20万; 10",
                "屏都综合新区低丘缓坡开发本月20万; 9|10",
                "副县长到高湖公路现场调研; 12",
                "公寓二期本月20万; 13",
                "1.松阳235国道:5月完成1200万; 3",
                "本月图书馆新馆完成200万,城区排水防涝完成300万; 8 14",
            })
    void areFound(String text, String ids) {
        assertThat(mentioned(text)).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本月完成320万,主体三层",
                "路基完成85%,桥梁下部结构完成60%",
                "104国道南移年度目标8.65亿元",
                "衢宁铁路丽水段10月底已完成18.9亿",
                "章镇大桥工可、初设和咨询稿都做完了",
                "水库大坝填筑完成30%",
                "二期工程本月完成200万",
                "丽水二中5月完成860万元",
                "公寓三期本月20万,望城岭外",
                "10kV线路要迁",
                "K12+300~K15+800路基成型",
                "排水管网铺设3公里",
                "234国道松阳段本月300万",
                "好的,收到",
                "ok",
            })
    void areNotMadeUp(String text) {
        assertThat(mentioned(text)).isEmpty();
    }
}
