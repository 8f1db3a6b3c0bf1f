package cn.dingban.conversation.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.conversation.language.ProgressSentence.Mention;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences as officials write them; the project's name has been taken out. */
class ProgressSentenceTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 20);

    private static String amounts(String said) {
        return ProgressSentence.parse(said, MAY).amounts().stream()
                .map(ProgressSentenceTests::written)
                .collect(Collectors.joining("; "));
    }

    private static String written(Mention mention) {
        return mention.count().toPlainString() + " " + (mention.unit() == null ? "?" : mention.unit()) + " "
                + mention.scope();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本月320万 累计3240万 路基完成              | 320 WAN MONTH; 3240 WAN YEAR_TO_DATE",
                "1-5月累计完成投资1.2亿元，占年度计划的45%，主体结构完成至5层 | 1.2 YI YEAR_TO_DATE",
                "新续建项目1-4月累计完成投资21.01亿元，完成1-4月计划的132.1%，完成年度计划的21.3% | 21.01 YI YEAR_TO_DATE",
                "５月完成８６０万元，累计４３２０万元          | 860 WAN MONTH; 4320 WAN YEAR_TO_DATE",
                "本月1200万，累计0.86亿                   | 1200 WAN MONTH; 0.86 YI YEAR_TO_DATE",
                "累计完成投资 1 2350 万元                 | 12350 WAN YEAR_TO_DATE",
                "累计完成12350万元，占年度计划125%，超额完成  | 12350 WAN YEAR_TO_DATE",
                "本月完成1.1亿                            | 1.1 YI MONTH",
                "5月5日报4月数：完成950万                  | 950 WAN MONTH",
                "11月份完成3千万元                        | 3 QIAN_WAN MONTH",
                "本月完成2千万                            | 2 QIAN_WAN MONTH",
                "5月 500万                               | 500 WAN MONTH",
                "本月 完成 320万                          | 320 WAN MONTH",
                "累计完成4.28亿元，完成率24.25%，开工33个，未开工17个 | 4.28 YI YEAR_TO_DATE",
                "今年以来完成3,240万元                     | 3240 WAN YEAR_TO_DATE",
                "开工以来累计完成1.5亿元                    | 1.5 YI SINCE_START",
                "4月累计应为3460万，不是4360万              | 3460 WAN YEAR_TO_DATE",
                "1至11月完成3240万                        | 3240 WAN YEAR_TO_DATE",
                "1－11月完成3240万元                      | 3240 WAN YEAR_TO_DATE",
                "1月到11月完成3240万元                     | 3240 WAN YEAR_TO_DATE",
                "完成12290万元，占年度任务2亿元的61.5%       | 12290 WAN YEAR_TO_DATE",
                "10月底已完成18.9亿，占年度计划85.9%，红线内征地、房屋拆迁都是100% | 18.9 YI YEAR_TO_DATE",
                "本月完成500余万元                        | 500 WAN MONTH",
                "当月:1800;累计:7200                      | 1800 WAN MONTH; 7200 WAN YEAR_TO_DATE",
                "1-5月计划6000万，实际4320万，欠账1680万      | 4320 WAN YEAR_TO_DATE",
                "总投资22亿元，已完成15亿元                 | 15 YI SINCE_START",
                "上半年累计2.3亿，过半                      | 2.3 YI YEAR_TO_DATE",
                "上月320万                                | 320 WAN MONTH",
                "今年以来完成一亿二千万元，占全年六成          | 12000 WAN YEAR_TO_DATE",
                "5月完成近两千万                           | 2000 WAN MONTH",
                "完成一点二亿，占年度计划45%                 | 1.2 YI YEAR_TO_DATE",
                "本月完成1200w                            | 1200 WAN MONTH",
                "累计1亿2                                 | 1.2 YI YEAR_TO_DATE",
                "累计完成80亿元，占总投资72.7%；其中今年完成22.95亿元 | 80 YI SINCE_START; 22.95 YI YEAR_TO_DATE",
                "完成1585万元，占年度102.9%；累计4845万元，占总投资4800万元的100.94% | 1585 WAN YEAR_TO_DATE; 4845 WAN SINCE_START",
                "今年计划完成2亿，已完成8000万，占40%          | 8000 WAN YEAR_TO_DATE",
            })
    void whatIsSaidPlainlyIsUnderstood(String said, String amounts) {
        assertThat(amounts(said)).isEqualTo(amounts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成3500                                | 3500 ? UNKNOWN",
                "本月320，累计3240                        | 320 ? MONTH; 3240 ? YEAR_TO_DATE",
                "年度目标8.65亿元，累计完成投资11.3元         | 11.3 ? YEAR_TO_DATE",
                "总投资6000万元的19个子项完成投资3000万元     | 3000 WAN UNKNOWN",
                "基建投资近3.5亿，今年计划5亿左右             | 3.5 YI UNKNOWN",
                "截至今日累计完成投资1.3亿元                 | 1.3 YI UNKNOWN",
                "9-11月完成3240万                         | 3240 WAN QUARTER",
                "10月底已完成18.9亿                        | 18.9 YI UNKNOWN",
                "2017年以来完成2343万元，占年度29.29%        | 2343 WAN UNKNOWN",
                "320 3240万                              | 320 ? UNKNOWN; 3240 WAN UNKNOWN",
                "二季度完成3000万                          | 3000 WAN QUARTER",
                "本月累计320万                             | 320 WAN UNKNOWN",
            })
    void whatIsNotSaidIsAskedFor(String said, String amounts) {
        assertThat(amounts(said)).isEqualTo(amounts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5月完成1200万，累计5600万，占35%；黄南水库：本月300万，累计1.02亿，尾工"
                        + "| 1200 WAN UNKNOWN; 5600 WAN UNKNOWN; 300 WAN UNKNOWN; 1.02 YI UNKNOWN",
                "累计80亿元，今年完成22亿元 | 80 YI UNKNOWN; 22 YI YEAR_TO_DATE",
                "本月320万，本月完成320万元 | 320 WAN MONTH; 320 WAN MONTH",
            })
    void twoAmountsForOneThingAreAskedFor(String said, String amounts) {
        assertThat(amounts(said)).isEqualTo(amounts.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "总投资22亿元",
                "今年计划投资5亿元",
                "年度目标8.65亿元",
                "支付工程款2600万元",
                "专项债支付率62%",
                "专项债到位5000万元",
                "合同额1.2亿元",
                "恳请财政继续落实地方配套资金793万元",
                "财政欠拨工程款1800万，施工队要停工了",
                "还差400万",
                "下月计划完成500万元",
                "预计本月完成800万元",
                "K12+300~K15+800路基成型，桥梁桩基86/92根",
                "完成K12+300至K15+800路基",
                "完成3万方土石方，铺轨12.5公里",
                "主体结构完成至5层",
                "1#楼封顶，2#楼12层，3#楼±0.00",
                "农转用指标缺46亩，报不上去",
                "剩3户没签约，大桥2#墩进不了场",
                "设备安装90%，6月试生产",
                "22%（严重滞后）",
                "完成率85%",
                "桩基全部完成，地下室底板浇筑完成70%",
                "隧道累计完成93%，桥梁下部93%",
                "全线7座隧道6月15日全部贯通，下一步做隧道路面、交安、机电",
                "一期大荒田、杨山、横山三座隧道6月连续贯通，26座已通15座",
                "已于4月18日实质性开工，完成统计入库",
                "供地已完成，5月20日摘牌，7月1日前交地",
                "预计11月中旬主体结顶，年底完成砌体，明年底全部完成",
                "累计形象进度30%",
                "10kV线路要迁",
                "已投入600人，机械120台套",
                "投产后年产值30亿元",
                "至上年底累计完成5000万元",
                "同上月",
            })
    void noOtherNumberBecomesAnAmount(String said) {
        assertThat(amounts(said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5月完成1200万，5",
                "５月份完成８６０万元，5",
                "1-5月累计完成投资1.2亿元，5",
                "截至12月底累计完成投资80亿元，12",
                "5月5日报4月数：完成950万，4",
                "4月累计应为3460万，4",
                "月份:5;当月:1800，5",
                "2026年11月完成320万元，11",
                "10月底已完成18.9亿，10",
                "5月 500万，5",
            })
    void theMonthIsTheOneReportedAbout(String saidAndMonth) {
        int comma = saidAndMonth.lastIndexOf('，');
        assertThat(ProgressSentence.parse(saidAndMonth.substring(0, comma), MAY).month())
                .isEqualTo(Integer.valueOf(saidAndMonth.substring(comma + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "主体三层，10月中下旬封顶",
                "设备安装90%，6月试生产",
                "已于4月18日实质性开工",
                "2025年10月底前竣工验收",
                "预计11月完成主体",
                "本月320万 路基完成",
            })
    void otherMonthsAreNone(String said) {
        assertThat(ProgressSentence.parse(said, MAY).month()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本月320万 累计3240万 路基完成 | 路基完成",
                "1-5月累计完成投资1.2亿元，占年度计划的45%，主体结构完成至5层 | 主体结构完成至5层",
                "月份:5;当月:1800;累计:7200;形象:航站楼精装修 | 航站楼精装修",
                "累计3240万，形象进度：路基完成，桥梁下部93% | 路基完成，桥梁下部93%",
                "1#楼封顶，2#楼12层 | 1#楼封顶，2#楼12层",
                "累计完成投资 1 2350 万元 路基完成 | 路基完成",
                "正在开挖地下室！ | 正在开挖地下室",
            })
    void theRestIsPhysicalProgress(String said, String progress) {
        assertThat(ProgressSentence.parse(said, MAY).progress()).isEqualTo(progress);
    }

    @ParameterizedTest
    @ValueSource(strings = {"同上月", "进展顺利，各项工作有序推进，预计可完成全年目标任务。", "序时进度以上", "已发邮箱", "按计划推进"})
    void emptyTalkIsNoProgress(String said) {
        assertThat(ProgressSentence.parse(said, MAY).progress()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"未开工", "本月无进展", "5月停工", "目前仍未开工，用地预审已过", "没有进展", "项目暂时停工"})
    void nothingDoneIsData(String said) {
        assertThat(ProgressSentence.parse(said, MAY).saysNothingWasDone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "累计4.28亿元，开工33个，未开工17个",
                "开工33个，未开工17个",
                "财政欠拨工程款1800万，施工队要停工了",
                "停工三天后复工，路基完成",
                "下部结构未开工段80米",
                "本月320万，未开工",
            })
    void partOfTheWorkStandingStillIsNotNothing(String said) {
        assertThat(ProgressSentence.parse(said, MAY).saysNothingWasDone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "路基完成，存在问题：管线迁改 | 管线迁改",
                "路基完成，存在问题：管线迁改，征地慢 | 管线迁改，征地慢",
                "路基完成。问题是水电没接通 | 水电没接通",
                "存在问题：缺配套资金500万元 | 缺配套资金500万元",
                "存在的困难：用地指标缺46亩，路基完成不了 | 用地指标缺46亩，路基完成不了",
            })
    void whatFollowsTheWordIsTheProblem(String said, String problems) {
        ProgressSentence sentence = ProgressSentence.parse(said, MAY);
        assertThat(sentence.problems()).isEqualTo(problems);
        assertThat(sentence.amounts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"路基完成，存在问题：无", "路基完成 问题：没有", "路基完成，没有问题", "路基完成，暂无困难", "存在问题：无，路基完成"})
    void noProblemIsNone(String said) {
        ProgressSentence sentence = ProgressSentence.parse(said, MAY);
        assertThat(sentence.problems()).isEmpty();
        assertThat(sentence.progress()).isEqualTo("路基完成");
    }

    @Test
    void aProblemEndsWithItsSentenceOrWhereTheFiguresBegin() {
        ProgressSentence sentence = ProgressSentence.parse("存在问题：管线迁改，本月320万；下一步：架梁，铺面。路基完成", MAY);

        assertThat(sentence.problems()).isEqualTo("管线迁改");
        assertThat(sentence.nextStep()).isEqualTo("架梁，铺面");
        assertThat(sentence.progress()).isEqualTo("路基完成");
        assertThat(amounts("存在问题：管线迁改，本月320万；下一步：架梁")).isEqualTo("320 WAN MONTH");
    }

    @Test
    void aProblemThatIsOnlyPraisedIsNone() {
        assertThat(ProgressSentence.parse("问题不大，路基完成", MAY).problems()).isEmpty();
    }
}
