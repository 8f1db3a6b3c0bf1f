package cn.dingban.reporting.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.conversation.FakeOrganisation;
import cn.dingban.conversation.language.AmountScope;
import cn.dingban.conversation.language.MessageKind;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.reporting.FakeRegister;
import cn.dingban.reporting.ReportingTest;
import cn.dingban.reporting.Understanding;
import cn.dingban.reporting.Understood;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Known reports, put in many words and read again. The number of the repetition is the seed. */
@ReportingTest
class ManyWordsModuleTests {

    private static final List<String> PROJECTS =
            List.of("235国道松阳段改建工程", "丽水机场", "松阳县黄南水库工程", "龙泉市梅溪河流综合治理工程", "望城岭公寓二期");

    @Autowired
    private Understanding understanding;

    @Autowired
    private FakeOrganisation organisation;

    @Autowired
    private FakeRegister register;

    private Official reporter;

    @BeforeEach
    void office() {
        organisation.clear();
        register.clear();
        Unit unit = organisation.addUnit("项目公司");
        PROJECTS.forEach(name -> register.add(name, unit.id(), null, Wan.of(10_000_000)));
        reporter = organisation.add("reporter", "填报员", unit, Role.REPORTER);
    }

    @RepeatedTest(400)
    void aReportInAnyWordsIsTheSameReport(RepetitionInfo repetition) {
        ReportInManyWords report = ReportInManyWords.of(PROJECTS, repetition.getCurrentRepetition());

        Understood understood = understanding.understand(report.text(), reporter, after(report.month()));

        assertThat(understood.kind()).as(report.text()).isEqualTo(MessageKind.PROGRESS);
        assertThat(understood.ask()).as(report.text()).isEmpty();
        assertThat(understood.items()).as(report.text()).hasSize(1);
        same(report, understood.items().get(0));
    }

    @Test
    void severalReportsInOneMessageAreSeveral() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            ReportInManyWords one = report(PROJECTS.subList(0, 2), random);
            ReportInManyWords other = report(PROJECTS.subList(2, 5), random);
            String text = i % 2 == 0
                    ? "1.%s\n2.%s".formatted(one.text(), other.text())
                    : "%s\n%s".formatted(one.text(), other.text());

            Understood understood = understanding.understand(text, reporter, after(11));

            assertThat(understood.items()).as(text).hasSize(2);
            same(one, understood.items().get(0));
            same(other, understood.items().get(1));
        }
    }

    private static ReportInManyWords report(List<String> projects, Random random) {
        return ReportInManyWords.of(projects, random.nextLong());
    }

    private static Instant after(int month) {
        return YearMonth.of(2026, month).plusMonths(1).atDay(3).atTime(10, 0).toInstant(ZoneOffset.ofHours(8));
    }

    private static void same(ReportInManyWords report, Understood.Item item) {
        assertThat(item.project()).as(report.text()).isEqualTo(report.project());
        boolean month = report.monthWan() != null;
        assertThat(item.amountWan())
                .as(report.text())
                .isEqualByComparingTo(month ? report.monthWan() : report.yearWan());
        assertThat(item.scope()).as(report.text()).isEqualTo(month ? AmountScope.MONTH : AmountScope.YEAR_TO_DATE);
        if (month) {
            assertSame(report, item.otherAmountsWan().get("ytd"), report.yearWan());
        }
        assertSame(
                report, item.percentOfAnnualPlan(), report.share() == null ? null : BigDecimal.valueOf(report.share()));
        assertThat(item.physicalProgress()).as(report.text()).contains(report.progress());
        if (item.period() != null) {
            assertThat(item.period().monthNumber()).as(report.text()).isEqualTo(report.month());
        }
    }

    private static void assertSame(ReportInManyWords report, @Nullable BigDecimal found, @Nullable BigDecimal wanted) {
        if (wanted == null) {
            assertThat(found).as(report.text()).isNull();
        } else {
            assertThat(found).as(report.text()).isEqualByComparingTo(wanted);
        }
    }
}
