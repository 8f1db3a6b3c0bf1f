package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.DingbanTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A service that is killed in the middle of a round, and started again, has told everybody and nobody twice. The sandbox of this test's own
 * application plays DingTalk for a second process, which is the one that is killed; its round is fired by Quartz, by the machine's clock.
 */
@DingbanTest
@DirtiesContext
class KilledInTheMiddleAcceptanceTests {

    private static final int REPORTERS_REACHED_BEFORE_THE_KILL = 12;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopEverything() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void everybodyIsRemindedOnceAlthoughTheServiceWasKilledInTheMiddle() throws Exception {
        Office office = new Office(port);
        List<Office.Person> reporters = office.everybody().stream()
                .filter(id -> id.startsWith("reporter"))
                .map(office::person)
                .toList();

        Process first = startService("first.log");
        await().atMost(Duration.ofSeconds(150)).until(() -> reached(reporters) >= REPORTERS_REACHED_BEFORE_THE_KILL);
        first.destroyForcibly().waitFor();
        int reachedBefore = reached(reporters);
        assertThat(reachedBefore).as("the round was still under way").isLessThan(reporters.size());

        startService("second.log");
        await().atMost(Duration.ofSeconds(150)).until(() -> reached(reporters) == reporters.size());

        assertThat(reporters)
                .allSatisfy(reporter -> assertThat(reporter.received("11月进展报送")).hasSize(1));
    }

    private static int reached(List<Office.Person> reporters) {
        return (int) reporters.stream()
                .filter(reporter -> !reporter.received("11月进展报送").isEmpty())
                .count();
    }

    /** The service as a process of its own, which takes the sandbox for DingTalk; ten seconds before the first reminder round. */
    private Process startService(String log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "cn.dingban.DingbanApplication",
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("service") + ";DB_CLOSE_ON_EXIT=FALSE",
                "--spring.quartz.scheduler-name=killed-in-the-middle",
                "--dingban.dingtalk.client-id=sandbox-client",
                "--dingban.dingtalk.client-secret=sandbox-secret",
                "--dingban.dingtalk.robot-code=sandbox-client",
                "--dingban.dingtalk.api-url=http://127.0.0.1:" + port,
                "--dingban.dingtalk.oapi-url=http://127.0.0.1:" + port,
                "--dingban.dingtalk.card-templates.report-reminder=report-reminder.schema",
                "--dingban.sample-office.load=true",
                "--dingban.time-travel.enabled=true",
                "--dingban.time-travel.start=2026-12-02T09:09:30+08:00"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
