package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.shared.OfficeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class ClockRestartTests {

    private static final Duration MOMENT = Duration.ofMinutes(2);
    private static final String START = "--dingban.time-travel.start=2026-11-30T09:00:00+08:00";
    private static final Instant TARGET = Instant.parse("2026-12-03T00:00:00Z");

    private final Path ruleBook = ScheduleSlice.ruleBook(ScheduleSlice.SCHEDULES);

    @TempDir
    private Path folder;

    @Test
    void goesOnWhereItWasAfterARestart() {
        try (ConfigurableApplicationContext first = start(START)) {
            assertThat(first.getBean(TimeTravel.class).travelTo(TARGET).runs()).hasSize(1);
        }
        try (ConfigurableApplicationContext second = start(START)) {
            assertThat(clock(second)).isBetween(TARGET, TARGET.plus(MOMENT));
            assertThat(second.getBean(Schedules.class).runs("reminder", 10)).hasSize(1);
        }
        try (ConfigurableApplicationContext later = start("--dingban.time-travel.start=2026-12-05T09:00:00+08:00")) {
            Instant configured = Instant.parse("2026-12-05T01:00:00Z");
            assertThat(clock(later)).isBetween(configured, configured.plus(MOMENT));
            assertThat(later.getBean(Schedules.class).runs("reminder", 10))
                    .as("the 4th was missed by less than a day and is made up")
                    .hasSize(2);
        }
    }

    @Test
    void showsTheMachinesTimeWithoutTimeTravel() {
        try (ConfigurableApplicationContext first = start(START)) {
            assertThat(clock(first)).isAfter(Instant.parse("2026-11-30T00:00:00Z"));
        }
        try (ConfigurableApplicationContext second = start(START, "--dingban.time-travel.enabled=false")) {
            assertThat(second.getBean(OfficeClock.class).ahead()).isZero();
            assertThat(second.getBean(TimeTravel.class).enabled()).isFalse();
        }
    }

    private static Instant clock(ConfigurableApplicationContext context) {
        return context.getBean(OfficeClock.class).instant();
    }

    private ConfigurableApplicationContext start(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_ON_EXIT=FALSE");
        all.add("--spring.quartz.scheduler-name=test-" + UUID.randomUUID());
        all.add("--dingban.config-dir=" + ruleBook);
        return new SpringApplicationBuilder(ScheduleSlice.Application.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
    }
}
