package cn.dingban.console;

import cn.dingban.shared.ApiToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The administrators' token (管理令牌): what the office configured; otherwise none, and API and console stay shut. Only the sandbox makes itself
 * one, new at each start.
 */
@Component
class OfficeToken implements ApiToken {

    private static final Logger log = LoggerFactory.getLogger(OfficeToken.class);

    private static final int MADE_BYTES = 24;
    private static final int GUESSABLE_BELOW = 16;

    private final String value;
    private final boolean made;

    OfficeToken(@Value("${dingban.api-token:}") String configured, SandboxMode sandbox) {
        String said = configured.strip();
        this.made = said.isEmpty() && sandbox.isOn();
        this.value = made ? random() : said;
        if (!sandbox.isOn() && !said.isEmpty() && said.length() < GUESSABLE_BELOW) {
            log.warn("dingban.api-token has fewer than {} characters and can be guessed", GUESSABLE_BELOW);
        }
    }

    private static String random() {
        byte[] bytes = new byte[MADE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** {@inheritDoc} Empty where there is none; nothing {@link #matches} then. */
    @Override
    public String value() {
        return value;
    }

    /** Whether there is a token at all. */
    boolean exists() {
        return !value.isEmpty();
    }

    /** Whether it was made at this start, and so has to be told to somebody. */
    boolean isMade() {
        return made;
    }

    /** Compares hashes in constant time, so that neither content nor length can be measured from outside. */
    boolean matches(@Nullable String presented) {
        return exists() && presented != null && same(value, presented);
    }

    /** Compares hashes in constant time. */
    static boolean same(String token, String presented) {
        return MessageDigest.isEqual(hash(token), hash(presented));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
