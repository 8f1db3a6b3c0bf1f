package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.dingban.schedule.TaskContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class NoticeTaskTests {

    private final Deliveries deliveries = mock();

    private final NoticeTask task = new NoticeTask(deliveries) {

        @Override
        public String name() {
            return "task";
        }

        @Override
        protected Round round(TaskContext context) {
            return new Round(List.of(Notices.toPerson("a", "u1")), List.of());
        }
    };

    private Notice sentBy(String scheduledFor) {
        when(deliveries.enqueue(any())).thenReturn(true);
        when(deliveries.addressed(any())).thenAnswer(call -> call.getArgument(0));
        Instant at = Instant.parse(scheduledFor);
        task.perform(new TaskContext("report-reminder", "月报提醒", "第2条", at, at.plus(Duration.ofDays(1)), Map.of()));
        ArgumentCaptor<Notice> sent = ArgumentCaptor.captor();
        verify(deliveries).enqueue(sent.capture());
        return sent.getValue();
    }

    @Test
    void aRoundThatIsSetOnTheHourLeavesSomeMinutesLater() {
        Instant notBefore =
                Objects.requireNonNull(sentBy("2026-12-02T01:00:00Z").notBefore());

        assertThat(notBefore).isBetween(Instant.parse("2026-12-02T01:03:00Z"), Instant.parse("2026-12-02T01:07:00Z"));
    }

    @Test
    void anyOtherRoundLeavesAtOnceAndIsGoodForAsLongAsTheRuleBookSays() {
        Notice sent = sentBy("2026-12-02T01:10:00Z");

        assertThat(sent.notBefore()).isNull();
        assertThat(sent.deadline()).isEqualTo(Instant.parse("2026-12-03T01:10:00Z"));
    }
}
