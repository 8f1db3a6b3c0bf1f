package cn.dingban.console.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/** Codes of six digits from an authenticator (动态码, TOTP, RFC 6238): a new one every 30 seconds, the one before and the one after are taken too. */
@Component
class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "Dingban";

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    /** In Base32, as authenticators want it. */
    String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /** What an authenticator reads from the picture. */
    String address(String account, String secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(ISSUER, URLEncoder.encode(account, StandardCharsets.UTF_8), secret, ISSUER);
    }

    /**
     * The time step that the code belongs to; empty where it is of none near now, or of one that was used.
     *
     * @param after the latest step that was used
     */
    OptionalLong step(String secret, String code, Instant now, long after) {
        long seconds = codes.getTimeStep().toSeconds();
        long current = now.getEpochSecond() / seconds;
        byte[] given = code.strip().getBytes(StandardCharsets.UTF_8);
        for (long step = current - 1; step <= current + 1; step++) {
            byte[] wanted = code(secret, Instant.ofEpochSecond(step * seconds)).getBytes(StandardCharsets.UTF_8);
            if (step > after && MessageDigest.isEqual(wanted, given)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    String code(String secret, Instant at) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm());
            return codes.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
