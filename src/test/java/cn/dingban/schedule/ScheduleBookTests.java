package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.rulebook.RuleBookFault;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class ScheduleBookTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fake-reminder | nightly-cleaning | schedule reminder, field task: there is no task nightly-cleaning",
                "report-due | payday | schedule reminder, when, field on: 'payday' names the anchor payday",
                "\"2\" | \"30\" | schedule reminder, when, field on: '30'",
                "id: briefing | id: reminder | schedule reminder, field id: there are two",
                "at: \"09:10\" | at: \"9:10\" | mechanism/schedules.yml line 6, field /schedules/0/when/at",
                ", at: \"09:10\" | '' | mechanism/schedules.yml line 6, field /schedules/0/when: required property 'at'",
                "every: month | every: year | mechanism/schedules.yml line 6, field /schedules/0/when/every"
            })
    void stopsTheStartAndNamesWhatToMend(String shipped, String broken, String message) {
        Path ruleBook = ScheduleSlice.ruleBook(ScheduleSlice.SCHEDULES.replace(shipped, broken));
        assertThatThrownBy(() -> start(ruleBook))
                .satisfies(e -> assertThat(faults(e)).contains(message));
    }

    private static String faults(Throwable e) {
        StringBuilder faults = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBookFault) {
                faults.append(cause.getMessage());
            }
        }
        return faults.toString();
    }

    private static void start(Path ruleBook) {
        new SpringApplicationBuilder(ScheduleSlice.Application.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                        "--spring.quartz.scheduler-name=test-" + UUID.randomUUID(),
                        "--dingban.config-dir=" + ruleBook)
                .close();
    }
}
