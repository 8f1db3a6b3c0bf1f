package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An organisation that has far too few calls: the administrators are told in time, and a unit's people get one text. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = {"test.story=short-month", "dingban.quota.api-calls=150"})
class ShortMonthAcceptanceTests {

    @LocalServerPort
    private int port;

    @Test
    void aMonthWhoseCallsWillNotLastIsToldAndSpared() {
        Office office = new Office(port);
        Person administrator = office.person("admin01");
        Person reporter = office.person("reporter06");

        office.itBecomes("2026-12-01T17:00");
        Message warning = administrator.receives("接口调用次数预计不够用");
        assertThat(warning.text()).contains("额度 150 次").contains("合成一条").contains("排期");

        office.itBecomes("2026-12-02T10:00");
        office.itBecomes("2026-12-04T10:00");
        assertThat(reporter.received("11月进展报送")).isNotEmpty();
        // A question is answered as ever.
        assertThat(reporter.says("我的待办").text()).contains("滩坑引水");

        // Told once a month, not every day.
        assertThat(administrator.received("预计不够用")).hasSize(1);

        // On the 7th reporters and heads of a unit are told together: one text, one call.
        office.itBecomes("2026-12-10T10:00");
        assertThat(reporter.received("条通知"))
                .as("%s", reporter.messages())
                .isNotEmpty()
                .allSatisfy(digest -> {
                    assertThat(digest.card()).isEmpty();
                    assertThat(digest.text()).contains("次数紧张");
                });
        assertThat(office.person("head06").received("条通知").get(0).text())
                .isEqualTo(reporter.received("条通知").get(0).text());
    }
}
