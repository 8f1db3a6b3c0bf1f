package cn.dingban.nodes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** As little of DingTalk (or of any other receiver) as it takes to count what arrives, and when: the sender is measured, not the receiver. */
final class LocalEndpoint implements AutoCloseable {

    static final String CARD = "/v1.0/card/instances/createAndDeliver";
    static final String ALERT = "/alert";

    private static final long SECOND = 1_000_000_000L;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;
    private static final String TOO_MANY =
            "{\"code\":\"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi\",\"message\":\"qps\"}";
    private static final String NO_SUCH_CARD = "{\"code\":\"param.cardNotExist\",\"message\":\"param.cardNotExist\"}";
    private static final String DELIVERED =
            "{\"success\":true,\"result\":{\"outTrackId\":\"x\",\"deliverResults\":[{\"success\":true,\"carrierId\":\"c\"}]}}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(32);
    private final int perSecond;
    private final long answersAfterNanos;
    private final List<Long> arrivals = new ArrayList<>();
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private int refused;

    /**
     * @param perSecond the most calls in any second; 0: no limit
     * @param answersAfterMillis how long each call takes here
     */
    LocalEndpoint(int perSecond, int answersAfterMillis) throws IOException {
        this.perSecond = perSecond;
        this.answersAfterNanos = answersAfterMillis * 1_000_000L;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(threads);
        server.createContext(
                "/v1.0/oauth2/accessToken", call -> answer(call, OK, "{\"accessToken\":\"t\",\"expireIn\":7200}"));
        server.createContext(CARD, call -> take(call, DELIVERED));
        server.createContext(ALERT, call -> take(call, "{}"));
        server.createContext("/v1.0/card/instances", call -> answer(call, BAD_REQUEST, NO_SUCH_CARD));
        server.createContext("/", call -> answer(call, UNAVAILABLE, "{\"code\":\"none\",\"message\":\"none\"}"));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange call, String answer) throws IOException {
        call.getRequestBody().readAllBytes();
        boolean allowed = count(System.nanoTime());
        LockSupport.parkNanos(answersAfterNanos);
        answer(call, allowed ? OK : FORBIDDEN, allowed ? answer : TOO_MANY);
    }

    private synchronized boolean count(long now) {
        while (!lastSecond.isEmpty() && now - lastSecond.peekFirst() >= SECOND) {
            lastSecond.removeFirst();
        }
        if (perSecond > 0 && lastSecond.size() >= perSecond) {
            refused++;
            return false;
        }
        lastSecond.addLast(now);
        arrivals.add(now);
        return true;
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        call.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    synchronized int arrived() {
        return arrivals.size();
    }

    /** How often the limit was met. */
    synchronized int refused() {
        return refused;
    }

    /** From the first to the last that arrived. */
    synchronized double seconds() {
        return (double) (arrivals.get(arrivals.size() - 1) - arrivals.get(0)) / SECOND;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
