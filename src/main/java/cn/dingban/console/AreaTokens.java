package cn.dingban.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tokens with which a county's own system reads what is in the county (县市区令牌), and nothing else: {@code 莲都区=…,青田县=…}. */
@Component
class AreaTokens {

    private static final Pattern ENTRY = Pattern.compile("([^=\\s]+)\\s*=\\s*(\\S{16,})");

    private final Map<String, String> tokens = new LinkedHashMap<>();

    /** @throws IllegalStateException where an entry is no area with a token of at least 16 characters; the token itself is not said */
    AreaTokens(@Value("${dingban.area-tokens:}") String configured) {
        Arrays.stream(configured.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(this::add);
    }

    private void add(String entry) {
        Matcher told = ENTRY.matcher(entry);
        if (!told.matches()) {
            throw new IllegalStateException(
                    "dingban.area-tokens wants area=token, separated by commas, each token of 16 characters or more; wrong is the entry of "
                            + entry.replaceFirst("=.*", ""));
        }
        tokens.put(told.group(1), told.group(2));
    }

    /** The area whose token it is. */
    Optional<String> area(@Nullable String presented) {
        return presented == null
                ? Optional.empty()
                : tokens.entrySet().stream()
                        .filter(entry -> OfficeToken.same(entry.getValue(), presented))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
