package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.DingbanTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A service that is killed in the middle of a round, and started again, has told everybody and nobody twice. The sandbox of this test's own
 * application plays DingTalk for a second process, which is the one that is killed.
 */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=killed")
class KilledInTheMiddleAcceptanceTests {

    private static final int REPORTERS_REACHED_BEFORE_THE_KILL = 12;

    /** Long, because a process starts in the meantime, perhaps on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();
    private int servicePort;

    @AfterEach
    void stopEverything() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void everybodyIsRemindedOnceAlthoughTheServiceWasKilledInTheMiddle() throws Exception {
        Office office = new Office(port);
        servicePort = freePort();
        List<Office.Person> reporters = office.everybody().stream()
                .filter(id -> id.startsWith("reporter"))
                .map(office::person)
                .toList();

        Process first = startService("first.log");
        await().atMost(PATIENCE).until(this::isReady);
        http.sendAsync(clockTo("2026-12-02T09:10:00+08:00"), BodyHandlers.discarding());
        await().atMost(PATIENCE).until(() -> reached(reporters) >= REPORTERS_REACHED_BEFORE_THE_KILL);
        first.destroyForcibly().waitFor();
        int reachedBefore = reached(reporters);
        assertThat(reachedBefore).as("the round was still under way").isLessThan(reporters.size());

        startService("second.log");
        await().atMost(PATIENCE).until(() -> reached(reporters) == reporters.size());

        assertThat(reporters)
                .allSatisfy(reporter -> assertThat(reporter.received("11月进展报送")).hasSize(1));
    }

    private boolean isReady() {
        try {
            HttpRequest readiness = HttpRequest.newBuilder(service("/actuator/health/readiness"))
                    .build();
            return http.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest clockTo(String moment) {
        return HttpRequest.newBuilder(service("/api/clock"))
                .header("Authorization", "Bearer " + DingbanTest.TOKEN)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"at\":\"" + moment + "\"}"))
                .build();
    }

    private URI service(String path) {
        return URI.create("http://127.0.0.1:" + servicePort + path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int reached(List<Office.Person> reporters) {
        return (int) reporters.stream()
                .filter(reporter -> !reporter.received("11月进展报送").isEmpty())
                .count();
    }

    /** The service as a process of its own, which takes the sandbox for DingTalk; an hour before the first reminder round. */
    private Process startService(String log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "cn.dingban.DingbanApplication",
                "--server.port=" + servicePort,
                "--dingban.api-token=" + DingbanTest.TOKEN,
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("service") + ";DB_CLOSE_ON_EXIT=FALSE",
                "--spring.quartz.scheduler-name=killed-in-the-middle",
                "--dingban.dingtalk.client-id=sandbox-client",
                "--dingban.dingtalk.client-secret=sandbox-secret",
                "--dingban.dingtalk.robot-code=sandbox-client",
                "--dingban.dingtalk.api-url=http://127.0.0.1:" + port,
                "--dingban.dingtalk.oapi-url=http://127.0.0.1:" + port,
                "--dingban.dingtalk.calls.per-second=4",
                "--dingban.dingtalk.card-templates.report-reminder=report-reminder.schema",
                "--dingban.sample-office.load=true",
                "--dingban.time-travel.enabled=true",
                "--dingban.time-travel.start=2026-12-02T08:10:00+08:00"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
