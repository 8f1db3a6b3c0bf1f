package cn.dingban.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.shared.DirectoryPublished;
import cn.dingban.shared.DirectoryPublished.Person;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An office with as many people who report as a test wants, so that one round is as large as it wants. */
final class BigOffice {

    private static final int PER_UNIT = 10;

    private final int reporters;

    BigOffice(int reporters) {
        this.reporters = reporters;
    }

    static String userId(int number) {
        return "r%04d".formatted(number);
    }

    List<String> userIds() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < reporters; i++) {
            ids.add(userId(i));
        }
        return ids;
    }

    private int units() {
        return (reporters + PER_UNIT - 1) / PER_UNIT;
    }

    private static String unit(int number) {
        return "指挥部%04d".formatted(number);
    }

    /** Everybody, as DingTalk knows them. */
    DirectoryPublished directory() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < reporters; i++) {
            people.add(new Person(userId(i), "填报" + userId(i), unit(i / PER_UNIT), "", ""));
        }
        return new DirectoryPublished(people, List.of());
    }

    /** Imports units, people and plan over the API. */
    void moveInto(Node node) {
        taken(node.upload("/api/imports/organisation?kind=units", "units.csv", unitsTable()));
        taken(node.upload("/api/imports/organisation?kind=officials", "officials.csv", officialsTable()));
        taken(node.upload("/api/imports/plans?year=2026", "plan.csv", planTable()));
    }

    private static void taken(JsonNode answer) {
        assertThat(answer.get("rejected")).as("%s", answer).isEmpty();
        assertThat(answer.get("created").asInt()).isPositive();
    }

    private String unitsTable() {
        StringBuilder table = new StringBuilder("单位名称,类型,所属地区\n");
        for (int i = 0; i < units(); i++) {
            table.append(unit(i)).append(",项目业主,丽水市本级\n");
        }
        return table.toString();
    }

    private String officialsTable() {
        StringBuilder table = new StringBuilder("姓名,钉钉userId,单位,角色\n");
        for (int i = 0; i < reporters; i++) {
            table.append("填报%s,%s,%s,填报人\n".formatted(userId(i), userId(i), unit(i / PER_UNIT)));
        }
        return table.toString();
    }

    private String planTable() {
        StringBuilder table = new StringBuilder("项目名称,建设单位,责任单位,总投资(万元),年度计划投资(万元),11月投资(万元),11月形象进度\n");
        for (int i = 0; i < units(); i++) {
            table.append("第%04d号工程,%s,%s,50000,12000,1000,主体施工\n".formatted(i, unit(i), unit(i)));
        }
        return table.toString();
    }
}
