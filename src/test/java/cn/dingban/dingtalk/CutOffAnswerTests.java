package cn.dingban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.spi.DeliveryChannel.CardMessage;
import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import cn.dingban.delivery.spi.DeliveryChannel.Space;
import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.dingtalk.ReplySessions.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that promise more than they bring, from a bare socket: a server of libraries would not do that. */
class CutOffAnswerTests {

    private static final String TOKEN = "{\"accessToken\":\"tok-1\",\"expireIn\":7200}";
    private static final Markdown MESSAGE = new Markdown("标题", "正文");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger sends = new AtomicInteger();
    private volatile boolean dribbles;
    private ServerSocket server;
    private DingTalkUnderTest dingTalk;

    @BeforeEach
    void serverListens() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(() -> {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                threads.submit(() -> serve(socket));
            }
            return null;
        });
        dingTalk = new DingTalkUnderTest("http://127.0.0.1:" + server.getLocalPort());
    }

    @AfterEach
    void serverStops() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    /** One request per connection; whatever is no request for a token is answered badly. */
    private Void serve(Socket socket) throws IOException {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = in.readLine();
            int length = 0;
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(
                            line.substring("content-length:".length()).strip());
                }
            }
            for (int i = 0; i < length; i++) {
                in.read();
            }
            if (request.contains("/v1.0/oauth2/accessToken")) {
                write(socket.getOutputStream(), TOKEN.length(), TOKEN);
            } else {
                sends.incrementAndGet();
                badly(socket.getOutputStream());
            }
        }
        return null;
    }

    private void badly(OutputStream out) throws IOException {
        write(out, 500, "{\"processQueryKey\":\"key\"");
        while (dribbles && !server.isClosed()) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            out.write(' ');
            out.flush();
        }
    }

    private static void write(OutputStream out, int length, String body) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + length
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void nobodyKnowsWhateverIsSent() {
        dingTalk.sessions.opened(new Session(
                Space.person("wang"),
                "http://127.0.0.1:" + server.getLocalPort() + "/robot/sendBySession?session=s",
                DingTalkUnderTest.NOW,
                DingTalkUnderTest.NOW.plus(Duration.ofMinutes(90))));

        assertThat(dingTalk.channel.sendToPeople(List.of("user01"), MESSAGE)).isInstanceOf(SendOutcome.Uncertain.class);
        assertThat(dingTalk.channel.sendToGroup("cid==", MESSAGE)).isInstanceOf(SendOutcome.Uncertain.class);
        assertThat(dingTalk.channel.deliverCard(new CardMessage(
                        "track-1", "report-form", Space.person("user01"), "填报", Map.of("open", "true"), false)))
                .isInstanceOf(SendOutcome.Uncertain.class);
        assertThat(dingTalk.channel.answer(Space.person("wang"), MESSAGE)).isInstanceOf(SendOutcome.Uncertain.class);
        assertThat(sends).hasValue(4);
    }

    @Test
    void doesNotKnowAfterATruncatedAnswer() {
        nobodyKnowsWhateverIsSent();
    }

    @Test
    void givesUpOnAnAnswerThatComesInDropsForEver() {
        dribbles = true;
        long begun = System.nanoTime();

        nobodyKnowsWhateverIsSent();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(25));
    }
}
