package cn.dingban.conversation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.dingban.rulebook.ShippedRuleBook;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of problems, taken apart into troubles with the shipped categories. */
class ToldProblemsTests {

    private final IssueCategories categories = new IssueCategories(
            ShippedRuleBook.open().read("mechanism/issue-categories.yml", IssueCategories.Listed.class));

    private List<ToldProblem> told(String problems) {
        return ToldProblems.in(problems, categories);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "征地还剩3户没签协议，10kV杆线也没迁走 | 政策处理、管线迁改",
                "农转用指标缺46亩 | 用地报批",
                "农转用指标缺46亩，影响施工进场 | 用地报批",
                "征地还剩3户没签，因此资金拨付也受影响 | 政策处理",
                "征地问题已解决，资金还没到位 | 资金",
                "资金还没到位，征地问题已解决 | 资金",
                "欠拨1800万，施工队要停工了 | 资金",
                "1、征地还有3户没签；2、10kV杆线没迁 | 政策处理、管线迁改",
                "1. 征地还有3户没签 2. 10kV杆线没迁 | 政策处理、管线迁改",
                "一是征地还有3户没签，二是房屋拆迁2户没腾空 | 政策处理、政策处理",
                "专项债资金缺口2000万；施工许可证没批下来 | 资金、审批手续",
                "溶洞多，桩基变更，概算要超 | 施工",
                "投资方观望，资金链紧张 | 投资意愿、资金",
                "水的问题解决了，电还没有 | 要素配套",
            })
    void eachTroubleHasItsCategory(String problems, String expected) {
        assertThat(told(problems).stream().map(ToldProblem::category).collect(Collectors.joining("、")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"无", "暂无", "没有", "已解决的困难", "征地问题已全部解决", "''", "没有问题", "存在问题：无"})
    void whatIsNoneOrSolvedIsNoTrouble(String problems) {
        assertThat(told(problems)).isEmpty();
    }

    @Test
    void theRequestForHelpGoesWithTheTroubleBeforeIt() {
        List<ToldProblem> told = told("图审卡了一个月，望住建局加快；军缆没迁，请市里协调军分区，一并明确费用");
        assertThat(told).hasSize(2);
        assertThat(told.get(0).text()).isEqualTo("图审卡了一个月");
        assertThat(told.get(0).help()).isEqualTo("望住建局加快");
        assertThat(told.get(1).help()).isEqualTo("请市里协调军分区，一并明确费用");
    }

    @Test
    void numbersAreNoPartOfTheText() {
        assertThat(told("1、征地还有3户没签；2、10kV杆线没迁")).extracting(ToldProblem::text).containsExactly("征地还有3户没签", "10kV杆线没迁");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "村民阻工三天了 | true",
                "欠拨1800万，施工队要停工了 | true",
                "情况紧急，杆线没迁 | true",
                "不紧急，杆线没迁慢慢来 | false",
                "杆线没迁 | false"
            })
    void hasteIsOnlyWhatTheWordsSay(String problems, boolean urgent) {
        assertThat(told(problems)).hasSize(1);
        assertThat(told(problems).get(0).urgent()).isEqualTo(urgent);
    }

    @Test
    void whatNobodyCouldCheckIsTakenWholeAndQuickly() {
        String endless = "征地没签，".repeat(3000);
        assertThat(told(endless)).hasSize(1);
        assertTimeout(
                Duration.ofSeconds(2), () -> told("请".repeat(299) + "，" + "没".repeat(300) + "，" + "影响".repeat(500)));
    }
}
