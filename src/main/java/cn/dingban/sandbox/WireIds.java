package cn.dingban.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that look like DingTalk's, so that nobody's column or pattern is too narrow for the real ones. */
public final class WireIds {

    private WireIds() {}

    public static String message() {
        return "msg" + random();
    }

    public static String queryKey() {
        return random();
    }

    public static String media() {
        return "@lA" + random().replace('/', '_').replace('+', '-').replace("=", "");
    }

    public static String downloadCode() {
        return random() + random();
    }

    public static String uuid() {
        return UUID.randomUUID().toString();
    }

    public static String request() {
        return uuid().toUpperCase(Locale.ROOT);
    }

    /** The id of the private chat between a person and the robot; the same every time. */
    public static String privateChat(String userId) {
        return "cid" + encoded(UUID.nameUUIDFromBytes(userId.getBytes(StandardCharsets.UTF_8)));
    }

    private static String random() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String encoded(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getEncoder().encodeToString(bytes);
    }
}
