package cn.dingban.schedule;

import cn.dingban.audit.AuditTrail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * This module with its own small rule book, fake tasks, and a machine that believes it is 2025: the tests hold in any year.
 *
 * <p>The office's clock starts on Monday 30 November 2026, 9 o'clock.
 */
@ExtendWith(SpringExtension.class)
@SpringBootTest(classes = ScheduleSlice.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestPropertySource(properties = "dingban.time-travel.start=2026-11-30T09:00:00+08:00")
public abstract class ScheduleSlice {

    /** One for the whole run, so that the machine's time goes on across restarts. */
    private static final Clock MACHINE = Clock.offset(
            Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), Instant.parse("2025-12-01T00:00:00Z")));

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:" + UUID.randomUUID());
        registry.add("spring.quartz.scheduler-name", () -> "test-" + UUID.randomUUID());
        registry.add("dingban.config-dir", () -> ruleBook(SCHEDULES).toString());
    }

    static final String SCHEDULES = """
            schedules:
              - id: reminder
                name: 月报提醒
                article: 第2条
                task: fake-reminder
                when: { every: month, on: ["2", "4", "report-due"], at: "09:10" }
                audience: 填报人
                template: reminder
                parameters: { tone: plain }
              - id: briefing
                name: 领导简报
                article: 第6条
                task: fake-briefing
                when: { every: month, on: ["4"], at: "09:10" }
                audience: 领办领导
                useful-for: PT2H
            """;

    /** A copy of the shipped rule book with other schedules. */
    public static Path ruleBook(String schedules) {
        try {
            Path folder = Files.createTempDirectory("rule-book");
            Files.createDirectories(folder.resolve("mechanism"));
            Files.writeString(folder.resolve("mechanism/schedules.yml"), schedules);
            for (String kept : new String[] {"schema", "calendar"}) {
                Files.createDirectories(folder.resolve(kept));
                try (Stream<Path> files = Files.list(Path.of("bot-config", kept))) {
                    for (Path file : files.toList()) {
                        Files.copy(file, folder.resolve(kept).resolve(file.getFileName()));
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module, its neighbours below, and fakes for those above. No stereotype on it: the application's own scan must not find it. */
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = {"cn.dingban.schedule", "cn.dingban.audit"})
    @ComponentScan({"cn.dingban.schedule", "cn.dingban.audit", "cn.dingban.rulebook"})
    @ConfigurationPropertiesScan({"cn.dingban.schedule", "cn.dingban.rulebook"})
    public static class Application {

        @Bean(defaultCandidate = false)
        Clock machineClock() {
            return MACHINE;
        }

        @Bean
        FakeTask reminderTask(AuditTrail audit, Clock clock) {
            return new FakeTask("fake-reminder", audit, clock);
        }

        @Bean
        FakeTask briefingTask(AuditTrail audit, Clock clock) {
            return new FakeTask("fake-briefing", audit, clock);
        }

        @Bean
        FakeTimeBound timeBound(Clock clock) {
            return new FakeTimeBound(clock);
        }

        @Bean
        DayAnchor reportDue() {
            return Calendars.REPORT_DUE;
        }
    }
}
