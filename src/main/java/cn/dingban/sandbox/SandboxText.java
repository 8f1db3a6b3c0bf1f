package cn.dingban.sandbox;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** The sandbox's visible words, kept out of the code. */
@SandboxBean
public final class SandboxText {

    private final Properties words = new Properties();

    SandboxText() {
        var file = new ClassPathResource("messages/sandbox.properties");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text under a key with its arguments put in; the key itself when there is no text, as DingTalk repeats many of its codes. */
    public String of(String key, Object... arguments) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            return key;
        }
        return arguments.length == 0 ? pattern : MessageFormat.format(pattern, arguments);
    }

    /** The explanation of an error code; the code itself where DingTalk gives none. */
    public String ofError(String code) {
        return words.getProperty("error." + code, code);
    }
}
