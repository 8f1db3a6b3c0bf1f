package cn.dingban.dingtalk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The sentences that people read about DingTalk itself: in the console, in the health page, at a message that waits. */
@Component
public class Wording {

    private final Properties sentences = new Properties();

    public Wording() {
        var file = new ClassPathResource("messages/dingtalk.properties");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence made for one of several things, where there is such a one. */
    String sayFor(String key, @Nullable String thing, Object... details) {
        String special = key + "." + thing;
        return say(sentences.containsKey(special) ? special : key, details);
    }

    /** The sentence with its details filled in. */
    public String say(String key, Object... details) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("messages/dingtalk.properties lacks " + key);
        }
        return MessageFormat.format(sentence, details);
    }
}
