package cn.dingban.dingtalk.stream;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Gateway and websocket server on a bare socket, so that a test can do to a connection whatever a network does. */
class FakeStreamServer implements AutoCloseable {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    final List<String> gatewayRequests = new CopyOnWriteArrayList<>();
    final List<String> upgrades = new CopyOnWriteArrayList<>();
    volatile int gatewayStatus = 200;
    volatile String gatewayBody = "";
    volatile boolean answersPings = true;
    volatile boolean gatewayHangs;
    volatile boolean refusesTickets;
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    FakeStreamServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::listen);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // the connection, or the test, is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() throws IOException {
        while (!server.isClosed()) {
            Socket socket = server.accept();
            sockets.add(socket);
            daemon(() -> serve(socket));
        }
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getLocalPort();
    }

    Connection awaitConnection() throws InterruptedException {
        Connection connection = connections.poll(10, TimeUnit.SECONDS);
        if (connection == null) {
            throw new AssertionError("nobody connected");
        }
        return connection;
    }

    boolean hasMoreConnections() {
        return !connections.isEmpty();
    }

    private void serve(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        String request = line(in);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(),
                    line.substring(colon + 1).strip());
        }
        if (request.startsWith("POST /v1.0/gateway/connections/open ")) {
            byte[] body = new byte[Integer.parseInt(headers.get("content-length"))];
            in.readFully(body);
            gatewayRequests.add(new String(body, StandardCharsets.UTF_8));
            if (!gatewayHangs) {
                answerGateway(socket);
            }
        } else {
            upgrades.add(request);
            if (refusesTickets) {
                socket.getOutputStream()
                        .write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                socket.close();
                return;
            }
            upgrade(socket, headers.get("sec-websocket-key"));
            var connection = new Connection(socket);
            connections.add(connection);
            try {
                connection.read(in);
            } finally {
                connection.ended.countDown();
            }
        }
    }

    private void answerGateway(Socket socket) throws IOException {
        String good =
                "{\"endpoint\":\"ws://127.0.0.1:%d/connect\",\"ticket\":\"t/1+=\"}".formatted(server.getLocalPort());
        byte[] body = (gatewayBody.isEmpty() ? good : gatewayBody).getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + gatewayStatus + " X\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.close();
    }

    private static void upgrade(Socket socket, String key) throws IOException {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            String head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(digest) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(DataInputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** One accepted websocket. */
    class Connection {

        final BlockingQueue<String> acks = new LinkedBlockingQueue<>();
        final BlockingQueue<String> pongs = new LinkedBlockingQueue<>();
        final BlockingQueue<String> goodbyes = new LinkedBlockingQueue<>();
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Socket socket;

        Connection(Socket socket) {
            this.socket = socket;
        }

        private void read(DataInputStream in) throws IOException {
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0f;
                int length = in.readUnsignedByte() & 0x7f;
                long size = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
                byte[] mask = new byte[4];
                in.readFully(mask);
                byte[] payload = new byte[(int) size];
                in.readFully(payload);
                for (int i = 0; i < payload.length; i++) {
                    payload[i] ^= mask[i % 4];
                }
                received(opcode, new String(payload, StandardCharsets.UTF_8));
            }
        }

        private void received(int opcode, String text) throws IOException {
            if (opcode == 1) {
                acks.add(text);
            } else if (opcode == 10) {
                pongs.add(text);
            } else if (opcode == 9 && answersPings) {
                write(0x8a, text.getBytes(StandardCharsets.UTF_8));
            } else if (opcode == 8) {
                goodbyes.add(text);
                kill();
            }
        }

        String awaitAck() throws InterruptedException {
            String ack = acks.poll(10, TimeUnit.SECONDS);
            if (ack == null) {
                throw new AssertionError("no acknowledgement came");
            }
            return ack;
        }

        void send(String text) throws IOException {
            write(0x81, text.getBytes(StandardCharsets.UTF_8));
        }

        void sendInParts(String text, int characters) throws IOException {
            var parts = new ArrayList<String>();
            for (int i = 0; i < text.length(); i += characters) {
                parts.add(text.substring(i, Math.min(text.length(), i + characters)));
            }
            for (int i = 0; i < parts.size(); i++) {
                int opcode = i == 0 ? 1 : 0;
                int last = i == parts.size() - 1 ? 0x80 : 0;
                write(last | opcode, parts.get(i).getBytes(StandardCharsets.UTF_8));
            }
        }

        void ping(String text) throws IOException {
            write(0x89, text.getBytes(StandardCharsets.UTF_8));
        }

        /** Sends unless the client has left. */
        void sendIfOpen(String text) {
            try {
                send(text);
            } catch (IOException e) {
                // it has left
            }
        }

        /** Whether the client still holds the connection when this time is over. */
        boolean isOpenAfter(Duration time) throws InterruptedException {
            return !ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** Ends the connection without a word. */
        void kill() throws IOException {
            socket.close();
        }

        private synchronized void write(int head, byte[] payload) throws IOException {
            ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) head);
            if (payload.length < 126) {
                frame.put((byte) payload.length);
            } else if (payload.length < 65_536) {
                frame.put((byte) 126).putShort((short) payload.length);
            } else {
                frame.put((byte) 127).putLong(payload.length);
            }
            frame.put(payload);
            OutputStream out = socket.getOutputStream();
            out.write(frame.array(), 0, frame.position());
            out.flush();
        }
    }
}
