package cn.dingban.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A line to somewhere, to which a test can do what happens to lines: answers take long; or the far end is gone without a word, while the near
 * end still believes that it is connected.
 */
public final class TcpProxy implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket server;
    private final int target;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService answers = Executors.newScheduledThreadPool(1, task -> {
        Thread thread = new Thread(task, "proxy-answers");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Duration delay = Duration.ZERO;

    private static final class Line {
        private final Socket near;
        private final Socket far;
        private volatile boolean dead;

        Line(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void hangUp() {
            for (Socket socket : new Socket[] {near, far}) {
                try {
                    socket.close();
                } catch (IOException e) {
                    // it is gone either way
                }
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    public TcpProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        daemon(this::listen);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** From now on whatever comes back comes later. */
    public void answersAfter(Duration time) {
        delay = time;
    }

    /** The lines of this moment carry nothing any more, in either direction, and nobody is told. New ones are good. */
    public int fallSilent() {
        lines.forEach(line -> line.dead = true);
        return lines.size();
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // the line, or the test, is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() throws IOException {
        while (!server.isClosed()) {
            Socket near = server.accept();
            daemon(() -> connect(near));
        }
    }

    private void connect(Socket near) throws IOException {
        near.setTcpNoDelay(true);
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        far.setTcpNoDelay(true);
        Line line = new Line(near, far);
        lines.add(line);
        daemon(() -> carry(line, near, far, false));
        daemon(() -> carry(line, far, near, true));
    }

    private void carry(Line line, Socket from, Socket to, boolean answer) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                byte[] bytes = Arrays.copyOf(chunk, read);
                pass(line, to, bytes, answer ? delay : Duration.ZERO);
            }
        } finally {
            if (!line.dead) {
                after(answer ? delay : Duration.ZERO, line::hangUp);
                lines.remove(line);
            }
        }
    }

    private void pass(Line line, Socket to, byte[] bytes, Duration after) throws IOException {
        if (line.dead) {
            return;
        }
        if (after.isZero()) {
            write(to, bytes);
            return;
        }
        after(after, () -> {
            try {
                write(to, bytes);
            } catch (IOException e) {
                line.hangUp();
            }
        });
    }

    private void after(Duration time, Runnable work) {
        if (!answers.isShutdown()) {
            answers.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void write(Socket to, byte[] bytes) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        answers.shutdownNow();
        lines.forEach(Line::hangUp);
    }
}
