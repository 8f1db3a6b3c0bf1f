package cn.dingban.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** How one seal follows from the one before: SHA-256 over its hash and every field of the entry, each with its length, so that nothing moves from field to field. */
final class Chain {

    private Chain() {}

    /**
     * @param before the hash of the seal before; empty for the first
     * @return hexadecimal
     */
    static String next(String before, AuditLine entry) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            List<String> fields = List.of(
                    before,
                    String.valueOf(entry.id()),
                    String.valueOf(entry.at().toEpochMilli()),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.detail());
            for (String field : fields) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                sha.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
