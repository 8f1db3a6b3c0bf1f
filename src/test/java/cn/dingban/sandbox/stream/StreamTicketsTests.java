package cn.dingban.sandbox.stream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.sandbox.SandboxSettings;
import cn.dingban.sandbox.SandboxSettings.Timing;
import cn.dingban.sandbox.SandboxTimer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamTicketsTests {

    @Test
    void openOnce() {
        var tickets = living(Duration.ofSeconds(90));
        String ticket = tickets.issue("client", Set.of("topic"));

        assertThat(tickets.redeem(ticket)).isPresent();
        assertThat(tickets.redeem(ticket)).isEmpty();
    }

    @Test
    void openNothingWhenTheirTimeIsOver() {
        var tickets = living(Duration.ZERO);

        assertThat(tickets.redeem(tickets.issue("client", Set.of("topic")))).isEmpty();
    }

    private static StreamTickets living(Duration life) {
        var second = Duration.ofSeconds(1);
        var timing = new Timing(second, List.of(second), life, second, second);
        return new StreamTickets(new SandboxTimer(), new SandboxSettings(null, 0, null, timing));
    }
}
