package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** 领导: one page with a picture, by itself and on request, and short answers to what they ask in words; each sees only what they may. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=leaders-ask")
class LeadersAskAcceptanceTests {

    @LocalServerPort
    private int port;

    private Office office;
    private Person leader;
    private Person liaison;

    @BeforeEach
    void november() {
        office = new Office(port);
        leader = office.person("leader04");
        liaison = office.person("liaison04");
    }

    private void libraryReports() {
        office.itBecomes("2026-12-02T09:30");
        Person reporter = office.person("reporter03");
        Message readBack = reporter.hears("报 图书馆新馆 11月完成投资10万元 今年累计1000万元 主体施工", "请核对");
        reporter.presses(readBack, "确认");
        office.person("reviewer03").hears("通过 图书馆新馆", "通过");
    }

    @Test
    void everyoneSeesTheirOwn() throws IOException {
        libraryReports();
        List<Message> page = leader.says("简报", 2);
        assertThat(page.get(0).text())
                .contains("您领办的", "项目 · 11月", "市图书馆新馆", "累计 1,000 万元", "联系：12月已登记 0 项", "数据：统计 0 项");
        byte[] picture = office.downloads(page.get(1));
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isGreaterThan(900);

        assertThat(liaison.says("简报", 2).get(0).text()).contains("领导丁领办的", "市图书馆新馆");
        assertThat(liaison.says("简报 领导甲").text()).contains("只给本人、其联络员和重点办");
        assertThat(office.person("office01").says("简报 领导丁", 2).get(0).text()).contains("领导丁领办的");
        assertThat(office.person("office01").says("简报 副市长").text()).contains("是哪一位", "领导丁");
        assertThat(office.person("reporter03").says("简报").text()).doesNotContain("领办的 ");

        assertThat(leader.says("我领办的项目").text()).contains("市图书馆新馆").doesNotContain("均溪三级水库");
        assertThat(leader.says("红灯项目").text()).contains("红灯项目", "红　市图书馆新馆");
        assertThat(leader.says("松阳进度").text()).contains("松阳的项目", "235国道松阳段");
        assertThat(liaison.says("红灯项目").text()).contains("市图书馆新馆");
        assertThat(liaison.says("莲都进度").text()).doesNotContain("威固电子");
        assertThat(leader.says("本月新开工").text()).contains("新开工", "计划新建");
    }
}
