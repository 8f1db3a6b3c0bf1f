package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What happens to issues besides the straight way: each story has a project of its own. The clock stands still. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=issue-stories")
class IssueStoriesAcceptanceTests {

    private static final Pattern NUMBER = Pattern.compile("问题 (2026-\\d+)");

    @LocalServerPort
    private int port;

    private Office office;
    private Person keyOffice;

    @BeforeEach
    void people() {
        office = new Office(port);
        keyOffice = office.person("office01");
    }

    private static List<String> numbers(Message registered) {
        return NUMBER.matcher(registered.text())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String raised(Person owner, String sentence) {
        Message readBack = owner.says(sentence);
        assertThat(readBack.card()).as(readBack.text()).isEqualTo("issue-draft");
        return numbers(owner.presses(readBack, "登记")).get(0);
    }

    @Test
    void twoProblemsInOneMessageBecomeTwoAndTheFormCanChangeThem() {
        Person owner = office.person("reporter01");
        Message readBack = owner.says("新青林小学 征地还剩3户没签协议，10kV杆线也没迁走，请帮忙协调");
        assertThat(readBack.text()).contains("2 个", "政策处理", "管线迁改", "请求帮助");
        Message registered = owner.submits(readBack, "登记", Map.of("category1", "要素配套", "urgent1", "yes"));
        assertThat(numbers(registered)).hasSize(2);
        assertThat(registered.text()).contains("政策处理", "要素配套");
        assertThat(keyOffice.card("issue", numbers(registered).get(1)).text()).contains("紧急");
    }

    @Test
    void aFormIsFilledInInsteadOfASentence() {
        Person owner = office.person("reporter06");
        Message form = owner.says("登记问题");
        Message readBack = owner.submits(form, "核对并登记", Map.of("trouble", "库区移民3户没签约", "help", "请景宁县协调"));
        assertThat(readBack.text()).contains("请核对", "政策处理", "库区移民3户没签约", "请求帮助：请景宁县协调");
        assertThat(numbers(owner.presses(readBack, "登记"))).hasSize(1);
    }

    @Test
    void whatIsSolvedOrNoneIsNoProblem() {
        Person owner = office.person("reporter01");
        assertThat(owner.says("问题 新青林小学 无").card()).isNotEqualTo("issue-draft");
        assertThat(owner.says("新青林小学 征地困难已全部解决").card()).isNotEqualTo("issue-draft");
    }

    @Test
    void aPartialSolutionIsSplit() {
        Person owner = office.person("reporter02");
        String number = raised(owner, "问题 东城院区 安置房还有11户没签约");
        keyOffice.says("交办 " + number + " 莲都区人民政府 要求 完成签约");
        Person district = office.person("handler05");
        district.presses(district.card("issue", number), "签收");
        Message split = district.submits(
                district.card("issue", number), "部分办结", Map.of("text", "已签约8户", "evidence", "协议扫描件", "rest", "3户未签"));
        assertThat(split.text()).contains("已拆成两件");
        String rest = split.text().replaceFirst("(?s).*另立 (2026-\\d+).*", "$1");
        assertThat(owner.presses(owner.card("issue", number + " 请确认是否解决"), "确认解决")
                        .text())
                .contains("谢谢");
        keyOffice.presses(keyOffice.card("issue", number + " 待销号"), "销号");
        assertThat(district.hears("问题 " + rest, "拆出").text())
                .contains("由问题 " + number + "拆出", "3户未签", "办理中", "莲都区人民政府");
    }

    @Test
    void aWrongBodySendsItBackWithItsReasonAndTheOfficeHandsItOutAnew() {
        Person owner = office.person("reporter04");
        String number = raised(owner, "问题 应急中心 排水管线迁改没人牵头");
        keyOffice.says("交办 " + number + " 市生态环境局");
        Person wrong = office.person("handler03");
        Message order = wrong.card("issue", number);
        assertThat(wrong.presses(order, "不属我单位").text()).contains("请补一句");
        assertThat(wrong.says("排水管线归住建部门管").text()).contains("已退回重点办");
        Message again = keyOffice.card("issue", number + " 待重新交办");
        assertThat(keyOffice
                        .submits(again, "交办", Map.of("unit", "住建局", "until", "12月4日"))
                        .text())
                .contains("市住房和城乡建设局", "12月4日");
        assertThat(office.person("handler02").card("issue", "交办 问题 " + number).text())
                .contains("排水管线迁改没人牵头");
        assertThat(wrong.presses(wrong.cardShows("issue", number, "待签收"), "办理过程")
                        .text())
                .contains("不在您的职责内");
    }

    @Test
    void theSameTroubleAgainIsAskedAboutAndLinkedOrReopened() {
        Person owner = office.person("reporter05");
        String number = raised(owner, "问题 望城岭公寓 专项债资金缺口2000万");
        Message same = owner.says("问题 望城岭公寓 建设资金还是缺口2000万没到位");
        assertThat(same.text()).contains("与问题 " + number + "是同一件事吗");
        Message linked = owner.presses(same, "是同一件");
        assertThat(owner.presses(linked, "登记").text()).contains("已并入这件");
        assertThat(owner.says("办结 " + number + " 资金已到位 佐证：拨款单").text()).contains("等提出单位确认");
        keyOffice.presses(keyOffice.card("issue", number + " 待销号"), "销号");
        Message closed = owner.hears("问题 望城岭公寓 资金又有缺口", "是同一件事吗");
        assertThat(closed.text()).contains("已销号");
        Message reopened = owner.presses(closed, "重新打开");
        owner.presses(reopened, "登记");
        assertThat(owner.says("问题 " + number).text()).contains("再次反映", "销号", "重新打开", "业主衔接中");
    }

    @Test
    void keptInTheFirstTierAndAnOpinionThatChangesNothing() {
        Person owner = office.person("reporter08");
        Message readBack = owner.says("问题 水东客运枢纽 供电容量不足，先不用上报");
        assertThat(readBack.text()).contains("先不上报");
        String number = numbers(owner.presses(readBack, "登记")).get(0);
        assertThat(owner.says("建议提级 " + number + " 请直接上市政府常务会议").text()).contains("意见已记下");
        assertThat(keyOffice.card("issue", number).text()).contains("业主衔接");
        assertThat(owner.says("问题 " + number).text()).contains("建议提级（意见）：请直接上市政府常务会议", "业主衔接");
        assertThat(keyOffice.says("提请 " + number + " 5级").text()).contains("写明理由");
        assertThat(keyOffice.says("提请 " + number + " 5级 涉及全市供电布局，市长要求上会").text())
                .contains("已提请“政府常务会议”", "不限时");
    }

    @Test
    void aProgressReportOffersItsProblem() {
        Person owner = office.person("reporter09");
        office.itBecomes("2026-12-02T12:00");
        Message readBack = owner.says("报 330国道 本月300万 路基完成 问题：征地还有2户没签");
        assertThat(readBack.text()).contains("确认后可登记");
        List<Message> answers = owner.submitsAnswering(readBack, "确认", 2);
        assertThat(answers).anySatisfy(answer -> assertThat(answer.text()).contains("已报送"));
        assertThat(owner.says("确认").text()).contains("没有等您确认的内容");
        Message offer = owner.card("issue-draft", "另发现问题");
        assertThat(offer.text()).contains("是否登记", "征地还有2户没签");
        assertThat(owner.presses(offer, "登记").text()).contains("已登记", "政策处理");
    }

    @Test
    void nobodyWithoutTheRightMayActOnIt() {
        Person owner = office.person("reporter07");
        String number = raised(owner, "问题 丽水机场 涉铁手续没批下来");
        Person stranger = office.person("reporter20");
        assertThat(stranger.says("问题 " + number).text()).contains("没有找到");
        assertThat(stranger.says("办结 " + number + " 已解决 佐证：会议纪要").text()).contains("没有找到");
        assertThat(owner.says("销号 " + number).text()).doesNotContain("已销号");
        assertThat(stranger.says("问题 图书馆新馆 征地受阻").text()).contains("由它的项目单位或重点办登记");
    }
}
