package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Group;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** November 2026 is reported, reviewed, chased and briefed: the office's month as the README tells it. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=month")
class ReportingMonthAcceptanceTests {

    private static final String CITY_GROUP = "全市";

    @LocalServerPort
    private int port;

    @Test
    void novemberIsReportedReviewedChasedAndBriefed() {
        Office office = new Office(port);
        Person reporter = office.person("reporter06");
        Person reviewer = office.person("reviewer06");
        Person head = office.person("head06");
        Group city = cityGroup(office);

        // On the first working day the groups learn what is to be reported, and until when.
        office.itBecomes("2026-12-01T12:00");
        Message note = last(city.messages());
        assertThat(note.text()).contains("11月进展报送开始", "12月7日（周一）");
        assertThat(namesIn(office, note)).isEmpty();

        // On the 2nd each reporter gets one message with everything that their unit owes.
        office.itBecomes("2026-12-02T12:00");
        List<Message> firstRound = reporter.received("11月进展报送");
        assertThat(firstRound).hasSize(1);
        Message reminder = firstRound.get(0);
        assertThat(reminder.title()).contains("待报 2 项");
        assertThat(reminder.text()).contains("滩坑引水", "城区排水防涝", "12月5日（周六）不是工作日，顺延");
        assertThat(reviewer.messages()).isEmpty();

        // A report is read back in 万元 and against the plan, and counts for nothing until it is confirmed.
        Message readBack = reporter.says("报 滩坑引水 本月320万 累计3240万 路基完成");
        assertThat(readBack.text()).contains("请核对", "320 万元", "3,240 万元", "路基完成");
        assertThat(readBack.buttons()).containsExactly("确认", "修改", "取消");
        assertThat(reviewer.messages()).isEmpty();

        Message changed = reporter.says("修改 本月330万");
        assertThat(changed.text()).contains("330 万元", "路基完成");
        Message submitted = reporter.presses(changed, "确认");
        assertThat(submitted.text()).contains("已报送", "审核员06", "城区排水防涝");
        assertThat(reporter.receives("待报 1 项").outTrackId()).isEqualTo(reminder.outTrackId());

        // The reviewer has one card for all that waits, and the second report joins it.
        Message review = reviewer.receives("待您审核 1 项");
        reporter.says("报 城区排水防涝 本月0.05亿 管沟开挖，存在问题：管线迁改");
        reporter.says("确认");
        assertThat(reviewer.receives("待您审核 2 项").outTrackId()).isEqualTo(review.outTrackId());
        assertThat(reviewer.says("退回 城区排水防涝 累计数没有报").text()).contains("已退回");
        Message returned = reporter.receives("被退回");
        assertThat(returned.text()).contains("累计数没有报", "审核员06");
        Message accepted = reviewer.presses(reviewer.receives("待您审核 1 项"), "全部通过");
        assertThat(accepted.text()).contains("已通过 1 项", "滩坑引水");

        // The second round names only what is left, and differs from the first.
        office.itBecomes("2026-12-04T12:00");
        List<Message> secondRound = reporter.received("11月进展报送");
        assertThat(secondRound).hasSize(2);
        assertThat(last(secondRound).text()).contains("城区排水防涝").doesNotContain("滩坑引水");
        reporter.says("报 城区排水防涝 本月500万 累计2500万 管沟开挖");
        reporter.says("确认");
        reviewer.says("通过 全部");

        // Who has reported hears nothing on the due day; who has not is told that it is today.
        office.itBecomes("2026-12-07T12:00");
        assertThat(reporter.received("今天截止")).isEmpty();
        assertThat(office.person("reporter07").received("今天截止")).hasSize(1);
        assertThat(overdueNotices(office)).isEmpty();

        // One working day after the moved due day: the reporters privately, the groups in numbers.
        office.itBecomes("2026-12-08T12:00");
        assertThat(office.person("reporter07").received("已过报送期")).hasSize(1);
        assertThat(reporter.received("已过报送期")).isEmpty();
        assertThat(head.messages()).isEmpty();
        Message counts = last(city.messages());
        assertThat(counts.text()).contains("11月进展报送情况", "应报 81 项，已报 2 项，未报 79 项");
        assertThat(namesIn(office, counts)).isEmpty();

        // A late report changes the group's card in place.
        office.person("reporter07").says("报 丽水机场 本月1200万 累计9800万 航站楼精装修");
        office.person("reporter07").says("确认");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(last(city.messages()).text()).contains("已报 3 项，未报 78 项"));
        assertThat(last(city.messages()).outTrackId()).isEqualTo(counts.outTrackId());

        // Three working days after: the heads, of units that owe; not of those that do not.
        office.itBecomes("2026-12-10T12:00");
        assertThat(office.person("head08").received("尚缺")).hasSize(1);
        assertThat(head.messages()).isEmpty();

        // On the 18th each lead official gets one page, with what was accepted.
        office.itBecomes("2026-12-20T18:00");
        List<String> briefed = office.everybody().stream()
                .filter(id -> !office.person(id).received("您领办的").isEmpty())
                .toList();
        assertThat(briefed).isNotEmpty().allMatch(id -> id.startsWith("leader"));
        assertThat(briefed)
                .allSatisfy(id -> assertThat(office.person(id).received("您领办的")).hasSize(1));
        assertThat(briefed.stream()
                        .map(id -> office.person(id).received("您领办的").get(0).text()))
                .anySatisfy(text -> assertThat(text).contains("滩坑引水", "330 万元"));

        nothingIsStuckOrSaidTwice(office);
    }

    private static Group cityGroup(Office office) {
        for (var chat : office.asks("/sandbox/api/conversations?userId=office01")) {
            if (chat.path("title").asString("").contains(CITY_GROUP)) {
                return office.group(chat.get("openConversationId").asString());
            }
        }
        throw new AssertionError("No group of the whole city");
    }

    private static Message last(List<Message> messages) {
        return messages.get(messages.size() - 1);
    }

    private static List<String> namesIn(Office office, Message message) {
        return office.names().stream()
                .filter(name -> message.text().contains(name))
                .toList();
    }

    private static List<Message> overdueNotices(Office office) {
        List<Message> found = new ArrayList<>();
        office.everybody().forEach(id -> found.addAll(office.person(id).received("已过报送期")));
        return found;
    }

    private static void nothingIsStuckOrSaidTwice(Office office) {
        for (String status : List.of("PENDING", "CLAIMED", "RETRY", "UNCERTAIN", "BLOCKED")) {
            assertThat(office.asks("/api/deliveries?status=" + status))
                    .as(status)
                    .isEmpty();
        }
        Set<String> said = new HashSet<>();
        for (var delivery : office.asks("/api/deliveries?status=SENT")) {
            boolean notice = delivery.get("source").asString().startsWith("schedule:")
                    && !delivery.get("text").asString().isEmpty();
            String what = delivery.get("recipientId").asString()
                    + delivery.get("text").asString();
            assertThat(!notice || said.add(what))
                    .as("said for the first time: %s", what)
                    .isTrue();
        }
        assertThat(said).hasSizeGreaterThan(200);
    }
}
