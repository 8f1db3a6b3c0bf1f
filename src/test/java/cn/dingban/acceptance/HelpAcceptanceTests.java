package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Help fits the person: what they can do here, in words that they could send at once. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=help")
class HelpAcceptanceTests {

    /** On a phone some twenty lines can be seen at once. */
    private static final int ONE_SCREEN = 16;

    @LocalServerPort
    private int port;

    private Office office;

    @BeforeEach
    void december() {
        office = new Office(port);
        if (office.asks("/api/clock").get("at").asString().compareTo("2026-12-02T12:00") < 0) {
            office.itBecomes("2026-12-02T12:00");
        }
    }

    @Test
    void theExamplesAreOfOnesOwnProjectsAndCanBeSentAsTheyStand() {
        Person reporter = office.person("reporter03");

        String help = reporter.says("帮助").text();

        assertThat(help).contains("报月度进展：报 ", "撤回").doesNotContain("235国道", "退回");
        assertThat(help.lines().count()).isLessThanOrEqualTo(ONE_SCREEN);
        String example = help.lines()
                .filter(line -> line.contains("报月度进展："))
                .map(line -> line.substring(line.indexOf("报月度进展：") + "报月度进展：".length()))
                .findFirst()
                .orElseThrow();
        assertThat(reporter.says(example).text()).contains("请核对");
        assertThat(reporter.says("取消").text()).contains("没有保存");
    }

    @Test
    void oneCommandIsExplainedOnRequest() {
        assertThat(office.person("reporter03").says("帮助 报").text()).contains("报 项目 内容", "万元还是亿元", "例：报 ", "也可以说：填报、报送");
        assertThat(office.person("reporter03").says("帮助 退回").text()).contains("不在您的职责内");
        assertThat(office.person("reviewer03").says("帮助 退回").text()).contains("必须写原因", "例：退回 ");
    }

    @Test
    void aTypoGetsOneSuggestion() {
        assertThat(office.person("reporter03").says("帮住").text())
                .contains("［帮助］")
                .doesNotContain("［待办］");
        assertThat(office.person("reporter03").says("侍办").text())
                .contains("［待办］")
                .doesNotContain("［查］");
    }

    @Test
    void aLeaderIsOfferedTheirOwnProjects() {
        String help = office.person("leader01").says("帮助").text();

        assertThat(help).contains("查 ").doesNotContain("报月度进展", "撤回", "退回");
    }
}
