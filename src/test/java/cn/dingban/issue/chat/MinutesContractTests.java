package cn.dingban.issue.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.issue.chat.Minutes.Line;
import cn.dingban.issue.chat.Minutes.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

/** What a meeting's minutes promise, on every database. */
abstract class MinutesContractTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @Autowired
    private KeptMinutes kept;

    @Test
    void keepsTheLinesAsTheyWereWrittenAndTheOrdersThatTheyBecame() {
        List<Line> lines = List.of(new Line("1", "市水利局 " + "报方案".repeat(700)), new Line("2", "“引号” \\ 反斜杠"));
        Minutes minutes = kept.saveAndFlush(new Minutes("office01", "11月20日例会", lines, NOW));
        assertThat(minutes.isOpenFor("office01")).isTrue();
        assertThat(minutes.isOpenFor("office02")).isFalse();

        minutes.become(List.of(7L, 8L));
        kept.saveAndFlush(minutes);

        Minutes found = kept.findById(minutes.id()).orElseThrow();
        assertThat(found.lines()).isEqualTo(lines);
        assertThat(found.orders()).containsExactly(7L, 8L);
        assertThat(found.isIssued()).isTrue();
        assertThat(found.isOpenFor("office01")).isFalse();
    }

    @Test
    void listsTheLatestOfThoseThatBecameOrders() {
        for (int hour = 1; hour <= 3; hour++) {
            Minutes minutes = new Minutes("office01", "会" + hour, List.of(), NOW.plusSeconds(hour * 3600L));
            minutes.become(List.of());
            kept.saveAndFlush(minutes);
        }
        Minutes dropped = new Minutes("office01", "没有发出", List.of(), NOW.plusSeconds(90_000));
        dropped.drop();
        kept.saveAndFlush(dropped);

        assertThat(kept.findByStateOrderByCreatedAtDescIdDesc(State.ISSUED, Limit.of(2)))
                .extracting(Minutes::meeting)
                .containsExactly("会3", "会2");
    }
}
